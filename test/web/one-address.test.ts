import type { Server } from 'node:http';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../src/foundation/i18n/languages.js';
import { World } from '../builders/world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
  await world.group({ slug: 'wg-one', acronym: 'WG-ONE' });
});
afterAll(() => world.close());

test.each([
  ['/groups/wg-one/', '/groups/wg-one'],
  ['/groups/', '/groups'],
  ['//groups///wg-one//?lang=fr&since=2026-01-01', '/groups/wg-one?lang=fr&since=2026-01-01'],
  ['/api/v1/groups/wg-one/', '/api/v1/groups/wg-one'],
  ['//elsewhere.example/', '/elsewhere.example'],
  ['//elsewhere.example/%2F..', '/elsewhere.example/%2F..'],
  ['/\\\\elsewhere.example/', '/elsewhere.example'],
])('%s has moved to %s', async (asked, own) => {
  const answer = await world.visitor.get(asked);
  expect([answer.status, answer.headers.location]).toEqual([308, own]);
});

test('an address without a slash too many answers itself, and so does the front page', async () => {
  expect((await world.visitor.get('/groups/wg-one')).status).toBe(200);
  expect((await world.visitor.get('/')).status).toBe(200);
});

describe('a method that an address does not take', () => {
  const ask = (method: 'post' | 'put' | 'delete' | 'patch' | 'options', path: string) => request(world.application.getHttpServer() as Server)[method](path);

  test.each([
    ['post', '/groups/wg-one/inbox', 'GET, HEAD, OPTIONS'],
    ['put', '/groups/wg-one/seats', 'GET, HEAD, OPTIONS, POST'],
    ['delete', '/documents/wg-one-1/en.docx', 'GET, HEAD, OPTIONS'],
    ['put', '/api/v1/groups/wg-one/', 'GET, HEAD, OPTIONS, PATCH'],
    ['delete', '/api/v1/groups', 'GET, HEAD, OPTIONS, POST'],
  ] as const)('%s %s is answered with those that it takes', async (method, path, allow) => {
    const answer = await ask(method, path);
    expect([answer.status, answer.headers.allow]).toEqual([405, allow]);
  });

  test('is told as a problem and on a page, in six languages', async () => {
    for (const language of languages) {
      const problem = await ask('delete', '/api/v1/action-lines').set('Accept-Language', language);
      expect(problem.body).toMatchObject({ type: 'urn:plenary:problem:web.otherMethod', status: 405 });
      expect(problem.body.detail).toContain('GET, HEAD, OPTIONS');
      const page = await ask('delete', '/meetings').set('Accept-Language', language);
      expect(page.headers['content-type']).toContain('text/html');
      expect(page.text).toContain(problem.body.detail);
    }
  });

  test('says the same of what is there, what is hidden, and what never was', async () => {
    const answers = [];
    for (const slug of ['wg-one', 'wg-never']) answers.push(await ask('put', `/api/v1/groups/${slug}/liaisons`));
    expect(answers.map(({ status, headers }) => [status, headers.allow])).toEqual(answers.map(() => [405, 'GET, HEAD, OPTIONS, POST']));
  });

  test('and an address that none has is missing, whatever the method', async () => {
    for (const path of ['/nothing-of-ours', '/api/v1/nothing', '/groups/wg-one/nothing']) {
      const answer = await ask('put', path);
      expect([answer.status, answer.headers.allow]).toEqual([404, undefined]);
    }
  });

  test('whoever asks which there are is told', async () => {
    const answer = await ask('options', '/api/v1/groups/wg-one/liaisons');
    expect([answer.status, answer.headers.allow, answer.text]).toEqual([204, 'GET, HEAD, OPTIONS, POST', '']);
  });
});
