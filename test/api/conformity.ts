import type { Response } from 'supertest';
import type { OpenApi, OperationObject } from '../../src/web/api-description/open-api.js';
import { isPlain } from '../../src/web/json-body.js';
import type { Schema } from '../../src/web/json-schema.js';
import { schemaFaults } from './schema-faults.js';

/**
 * In what an answer of the API is not as the description says: its status, its type, its headers, and each member of
 * its body. Where there is nothing at the address, it has to be a problem.
 */
export function conformityFaults(document: OpenApi, answer: Response): string[] {
  const { method, path } = (answer as unknown as { req: { method: string; path: string } }).req;
  const operation = operationFor(document, method, path);
  if (!operation && answer.status === 404) return bodyFaults(document, answer, problem);
  if (!operation) return [`${method} ${path} is not described`];
  const described = operation.responses[answer.status];
  if (!described) return [`${operation.operationId} does not tell of the status ${answer.status}`];
  const headers = Object.keys(described.headers ?? {});
  const missing = headers.filter((name) => answer.headers[name.toLowerCase()] === undefined);
  const faults = missing.map((name) => `has no header ${name}`);
  if (!described.content) return faults;
  const content = described.content[answer.type];
  if (!content) return [...faults, `is ${answer.type}, none of ${Object.keys(described.content).join(', ')}`];
  return [...faults, ...bodyFaults(document, answer, content.schema)];
}

const problem = { $ref: '#/components/schemas/Problem' };

/** The schema with its named parts in the places where it refers to them. */
export function inlined(document: OpenApi, schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map((part) => inlined(document, part));
  if (!isPlain(schema)) return schema;
  if (typeof schema.$ref === 'string') return inlined(document, document.components.schemas[nameIn(schema.$ref)]);
  return Object.fromEntries(Object.entries(schema).map(([word, said]) => [word, inlined(document, said)]));
}

/** Group, of #/components/schemas/Group. */
export function nameIn(reference: string): string {
  return reference.replace('#/components/schemas/', '');
}

function bodyFaults(document: OpenApi, { body }: Response, schema: Schema): string[] {
  return schemaFaults(body, inlined(document, schema) as Schema);
}

/** A parameter may hold slashes, as symbols do; so the longest address that fits is meant. */
function operationFor({ paths }: OpenApi, method: string, address: string): OperationObject | undefined {
  const path = address.split('?')[0]!;
  const fitting = Object.entries(paths).filter(([template]) => patternOf(template).test(path));
  const longestFirst = fitting.toSorted(([one], [other]) => other.length - one.length);
  return longestFirst.flatMap(([, methods]) => methods[method.toLowerCase()] ?? [])[0];
}

function patternOf(template: string): RegExp {
  return new RegExp(`^${template.replaceAll('.', String.raw`\.`).replaceAll(/\{\w+\}/g, '.+')}$`);
}
