import { type Schema, text } from '../json-schema.js';
import { problemSchema } from '../problem.js';
import { schemaOf } from './dto-schema.js';
import type { NamedSchemas } from './named-schemas.js';
import type { Content, OperationObject, ParameterObject, ResponseObject } from './open-api.js';
import type { Operation } from './operations.js';
import { refusalsOf } from './refusals.js';

/** An operation as OpenAPI has it; its schemas go among the named ones. */
export function operationObject(operation: Operation, schemas: NamedSchemas): OperationObject {
  const { id, chapter, summary, more, method, isPersonal } = operation;
  const parameters = [...pathParameters(operation), ...queryParameters(operation), ...headers(operation)];
  const content = bodyOf(operation, schemas);
  return {
    operationId: id,
    tags: [chapter.name],
    summary,
    ...(more ? { description: more } : {}),
    security: method === 'get' && !isPersonal ? [{}, { token: [] }] : [{ token: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(content ? { requestBody: { required: true, content } } : {}),
    responses: { ...answersOf(operation, schemas), ...refusalsOf(operation, schemas.refer(problemSchema)) },
  };
}

/** /groups/:group is /groups/{group}. */
export function pathTemplate({ path }: Operation): string {
  return path.replaceAll(/:(\w+)/g, '{$1}');
}

function pathParameters({ path, leadsOn }: Operation): ParameterObject[] {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
  const more = leadsOn ? ' Another spelling of its symbol leads to it, slashes and all.' : '';
  return names.map((name) => {
    return { name, in: 'path', required: true, description: `The slug of the ${name}.${more}`, schema: text };
  });
}

function queryParameters({ query }: Operation): ParameterObject[] {
  if (!query) return [];
  const { properties, required = [] } = schemaOf(query, true);
  return Object.entries(properties as Record<string, Schema>).map(([name, { description, ...kind }]) => {
    const told = description === undefined ? {} : { description: String(description) };
    return { name, in: 'query', required: (required as string[]).includes(name), ...told, schema: kind };
  });
}

function headers({ method }: Operation): ParameterObject[] {
  return method === 'get' ? [ifNoneMatch] : [idempotencyKey, ifMatch];
}

const ifNoneMatch: ParameterObject = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The `ETag` of an answer that you have kept: if it is still the same, the answer is 304 without a body.',
  schema: text,
};

const ifMatch: ParameterObject = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description:
    'The `ETag` of what you have seen at this address or, if nothing is read there, at the next one above: when it has changed meanwhile, nothing is done.',
  schema: text,
};

const idempotencyKey: ParameterObject = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'A text of your own that names this request. Under it the same request gets the same answer, for ever.',
  schema: { ...text, minLength: 1, maxLength: 200 },
};

function bodyOf({ body, metadata, takesFilesAlone }: Operation, schemas: NamedSchemas): Content | null {
  if (takesFilesAlone) return { 'multipart/form-data': { schema: { type: 'object', required: ['file'], properties: { file } } } };
  if (metadata) return filesWith(schemas.refer(schemaOf(metadata)));
  return body ? { 'application/json': { schema: schemas.refer(schemaOf(body)) } } : null;
}

const file = { type: 'array', minItems: 1, items: { contentMediaType: 'application/octet-stream' } };

function filesWith(metadata: Schema): Content {
  const schema = { type: 'object', required: ['metadata', 'file'], properties: { metadata, file } };
  return { 'multipart/form-data': { schema, encoding: { metadata: { contentType: 'application/json' } } } };
}

function answersOf(operation: Operation, schemas: NamedSchemas): OperationObject['responses'] {
  const { answer, mediaType = 'application/json', status = 200, isPaged, leadsOn } = operation;
  const isRead = operation.method === 'get';
  const told = { ...(status === 201 ? location : {}), ...(isPaged ? link : {}), ...(isRead ? etag : {}), ...rates };
  const answered = {
    description: status === 201 ? 'Made.' : 'Done.',
    headers: told,
    content: { [mediaType]: { schema: schemas.refer(answer) } },
  };
  return { [status]: answered, ...(isRead ? { 304: known } : {}), ...(leadsOn ? { 308: rightAddress } : {}) };
}

const location: ResponseObject['headers'] = { Location: { description: 'The page of what was made.', schema: text } };

const rates: ResponseObject['headers'] = {
  RateLimit: { description: 'What is left (`r`) of each quota, which is whole again in `t` seconds.', schema: text },
  'RateLimit-Policy': { description: 'How many requests (`q`) each quota holds in `w` seconds.', schema: text },
};

const etag: ResponseObject['headers'] = {
  ETag: { description: 'A validator of this answer, for `If-None-Match` and `If-Match` (RFC 9110).', schema: text },
};

const known: ResponseObject = { description: 'The same as the kept answer that was named.', headers: etag };

const link: ResponseObject['headers'] = {
  Link: { description: 'The ways to the first and to the next page (RFC 8288).', schema: text },
};

const rightAddress: ResponseObject = {
  description: 'Another spelling of the address; `Location` tells the right one.',
  headers: { Location: { description: 'The right address.', schema: text } },
};
