import { readFileSync } from 'node:fs';
import request, { type Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenApi, OperationObject } from '../../src/web/api-description/open-api.js';
import { isPlain } from '../../src/web/json-body.js';
import { routesOf } from '../access/routes.js';
import { Program } from '../builders/program.js';
import { World } from '../builders/world.js';
import { conformityFaults, nameIn } from './conformity.js';
import { referencesIn, wordFaults } from './schema-words.js';

let world: World;
let document: OpenApi;
let operations: { path: string; method: string; operation: OperationObject }[];

beforeAll(async () => {
  world = await World.open();
  document = (await world.visitor.get('/api/openapi.json').expect(200)).body as OpenApi;
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
});
afterAll(() => world.close());

/** OpenAPI has no parameter with slashes in it. What this route answers is told where one reads a document. */
const untold = ['GET /api/v1/documents/*spelling'];

test('every route of the API is described, and nothing else is', () => {
  const routes = routesOf(world).filter((route) => route.includes(' /api/') && !untold.includes(route));
  const described = operations.map(
    ({ path, method }) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
  );

  expect(described.toSorted()).toEqual(routes.toSorted());
  expect(routesOf(world)).toEqual(expect.arrayContaining(untold));
});

describe('the document', () => {
  test('has the members that OpenAPI 3.1 wants', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({ title: expect.stringMatching(/./), version: expect.stringMatching(/./) });
    expect(Object.keys(document.paths).every((path) => path.startsWith('/'))).toBe(true);
    expect(Object.keys(document.components.schemas).filter((name) => !/^[\w.-]+$/.test(name))).toEqual([]);
  });

  test('names every operation once, tells what it does, and under which tag', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    const tags = new Set(document.tags.map(({ name }) => name));

    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const { operation } of operations) {
      expect(operation.operationId).toMatch(/^[a-z]\w+$/);
      expect(operation.summary).toMatch(/^[A-Z]/);
      expect(operation.tags.filter((tag) => !tags.has(tag))).toEqual([]);
    }
  });

  test('has a parameter for each name in an address, and none twice', () => {
    for (const { path, operation } of operations) {
      const parameters = operation.parameters ?? [];
      const inPath = parameters.filter((one) => one.in === 'path');
      const keys = parameters.map((one) => `${one.in} ${one.name}`);

      expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
      expect(inPath.every(({ required }) => required)).toBe(true);
      expect(new Set(keys).size).toBe(keys.length);
      expect(parameters.filter(({ schema }) => !isPlain(schema))).toEqual([]);
    }
  });

  test('tells of an answer that succeeds, and of refusals as problems', () => {
    for (const { operation } of operations) {
      const statuses = Object.keys(operation.responses);
      const problems = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400);

      expect(statuses.filter((status) => status.startsWith('2'))).toHaveLength(1);
      expect(problems.length).toBeGreaterThan(0);
      for (const [, { content }] of problems) expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
      for (const { description } of Object.values(operation.responses)) expect(description).toMatch(/\.$/);
    }
  });

  test('refers only to what is there, and holds nothing that nobody refers to', () => {
    const references = new Set(referencesIn(document).map(nameIn));

    expect([...references].toSorted()).toEqual(Object.keys(document.components.schemas).toSorted());
  });

  /** What belongs to somebody, and is read by nobody without a token. */
  const personal = ['listDrafts', 'showDraft', 'listSeats'];

  test('lets everybody read, and asks whoever changes something for a token', () => {
    for (const { method, operation } of operations) {
      const isOpen = method === 'get' && !personal.includes(operation.operationId);
      expect(operation.security).toEqual(isOpen ? [{}, { token: [] }] : [{ token: [] }]);
      const hasKey = (operation.parameters ?? []).some(({ name }) => name === 'Idempotency-Key');
      expect(hasKey).toBe(method !== 'get');
    }
    expect(document.components.securitySchemes).toMatchObject({ token: { type: 'http', scheme: 'bearer' } });
  });

  test('has schemas of known words alone, each of them of its kind', () => {
    const parameters = operations.flatMap(({ operation }) => operation.parameters ?? []);
    const schemas = Object.entries(document.components.schemas).map(([name, schema]) => ({ name, schema }));

    expect([...schemas, ...parameters].flatMap(({ name, schema }) => wordFaults(schema, name))).toEqual([]);
  });
});

describe('bodies and queries are described as they are checked', () => {
  test('a group', () => {
    expect(document.components.schemas.GroupBody).toMatchObject({
      additionalProperties: false,
      required: ['slug', 'kind', 'names'],
      properties: {
        slug: { type: 'string', maxLength: 60, pattern: expect.stringMatching(/^\^/) },
        acronym: { type: ['string', 'null'], maxLength: 40 },
        prefixes: { type: 'array', maxItems: 20, items: { type: 'string', maxLength: 40 } },
        names: { type: 'object', minProperties: 1, properties: { ar: { type: 'string', maxLength: 300 } } },
        deadlineDays: { type: 'integer', minimum: 0, maximum: 365 },
        note: { type: ['object', 'null'] },
      },
    });
  });

  test('a treatment, with its session', () => {
    const { SessionBody, TreatmentBody } = document.components.schemas;

    expect(SessionBody).toMatchObject({ required: ['day'], properties: { day: { type: 'string', format: 'date' } } });
    expect(TreatmentBody).toMatchObject({
      required: ['outcome'],
      properties: { session: { anyOf: [{ $ref: '#/components/schemas/SessionBody' }, { type: 'null' }] } },
    });
  });

  test('a contribution with its files', () => {
    const { requestBody } = document.paths['/api/v1/meetings/{meeting}/contributions']!.post!;

    expect(requestBody).toMatchObject({
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            required: ['metadata', 'file'],
            properties: { metadata: { $ref: '#/components/schemas/ContributionMetadata' }, file: { type: 'array' } },
          },
          encoding: { metadata: { contentType: 'application/json' } },
        },
      },
    });
    expect(document.components.schemas.ContributionMetadata).toMatchObject({
      required: ['title', 'language', 'purpose'],
      properties: { title: { anyOf: [{ type: 'string' }, { type: 'object' }] } },
    });
  });

  test('a list of documents', () => {
    const { parameters = [], responses } = document.paths['/api/v1/meetings/{meeting}/documents']!.get!;
    const asked = parameters.filter((one) => one.in === 'query');

    expect(asked.map(({ name }) => name).toSorted()).toEqual(
      ['actionLine', 'cursor', 'instrument', 'item', 'lang', 'language', 'limit', 'office', 'purpose', 'since', 'sort', 'source', 'words'],
    );
    expect(asked.find(({ name }) => name === 'limit')).toMatchObject({
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 200 },
    });
    expect(asked.filter(({ description }) => !description)).toEqual([]);
    expect(responses['200']!.headers).toHaveProperty('Link');
  });
});

describe('an answer that is not as described', () => {
  const groups = () => request(world.application.getHttpServer()).get('/api/v1/groups');

  test.each<[string, (answer: Response) => object, string]>([
    ['another status', () => ({ status: 418 }), 'listGroups does not tell of the status 418'],
    ['another type', () => ({ type: 'text/html' }), 'is text/html, none of application/json'],
    ['a member too few', () => ({ body: { items: [] } }), '# has no total'],
    ['a member too many', ({ body }) => ({ body: { ...(body as object), id: 1 } }), '# has a id'],
    ['a wrong item', () => ({ body: { items: [1], total: 1 } }), '#/items/0 is integer, not object'],
  ])('is noticed: %s', async (_what, change, fault) => {
    const answer = await groups();
    const changed = Object.assign(Object.create(answer) as Response, change(answer));

    expect(conformityFaults(document, answer)).toEqual([]);
    expect(conformityFaults(document, changed)).toContain(fault);
  });

  test('fails the test whose program got it', async () => {
    const own = await World.open();
    try {
      const program = Program.anonymous(own);
      const described = (await own.visitor.get('/api/openapi.json')).body as OpenApi;
      expect(described).toEqual(document);
      Object.assign(program, { description: { ...described, paths: {} } });
      await expect(program.get('groups').then(() => 'answered')).rejects.toThrow('GET /api/v1/groups is not described');
    } finally {
      await own.close();
    }
  });
});

describe('the page about it', () => {
  test.each(['en', 'ar'])('tells all of it in %s, and its links lead to what they name', async (language) => {
    const { text } = await world.visitor.get(`/about/api?lang=${language}`).expect(200);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    const links = [...text.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id!);
    const schemas = Object.keys(document.components.schemas).map((name) => `schema-${name}`);
    const told = [...operations.map(({ operation }) => operation.operationId), ...schemas];

    expect(ids).toEqual(expect.arrayContaining(told));
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
    for (const { method, path } of operations) expect(text).toContain(`${method.toUpperCase()} ${path}`);
  });
});

test('the guide names only addresses that there are', () => {
  const guide = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
  const addresses = new Set(guide.match(/\/api\/[\w./-]+\w/g));
  const named = [...addresses].filter((address) => address !== '/api/v1');
  const patterns = Object.keys(document.paths).map((path) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`));

  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((address) => !patterns.some((pattern) => pattern.test(address)))).toEqual([]);
});
