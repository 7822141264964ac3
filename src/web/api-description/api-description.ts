import { Injectable } from '@nestjs/common';
import { NamedSchemas } from './named-schemas.js';
import type { OpenApi } from './open-api.js';
import { operationObject, pathTemplate } from './operation-object.js';
import { type Operation, Operations } from './operations.js';

const description = `Whatever people read on the pages of the portal, programs read as JSON, and whoever may contribute
by a page may do so by program. Reading needs no token, and shows what a visitor sees; with a token one sees what its
maker sees. Instants are RFC 3339 in UTC, days YYYY-MM-DD, and what is null is not known. A list answers with \`items\`
and \`total\`. A \`url\` is the page's address on the portal; files, at addresses such as
/documents/wg-wsis-12-9/rev0/en.docx, are read with the same token.`;

/** What the API says of itself, read from the running portal: every address, what it takes and what it answers. */
@Injectable()
export class ApiDescription {
  private made: OpenApi | null = null;

  constructor(private readonly operations: Operations) {}

  /** Made once, when it is first asked for: the portal's routes do not change while it runs. */
  get document(): OpenApi {
    this.made ??= describe(this.operations.all());
    return this.made;
  }
}

function describe(operations: readonly Operation[]): OpenApi {
  const schemas = new NamedSchemas();
  const paths: OpenApi['paths'] = {};
  for (const operation of operations) {
    const path = pathTemplate(operation);
    paths[path] = { ...paths[path], [operation.method]: operationObject(operation, schemas) };
  }
  const chapters = new Map(operations.map(({ chapter }) => [chapter.name, chapter]));
  return {
    openapi: '3.1.0',
    info: { title: 'Plenary', version: '1', description, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/', description: 'This portal.' }],
    tags: [...chapters.values()],
    paths,
    components: {
      schemas: schemas.all(),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token that you made on the page of your account.' },
      },
    },
  };
}
