import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenApi } from '../../src/web/api-description/open-api.js';
import { Agent } from '../access/agent.js';
import { Place } from '../access/place.js';
import { askingFor, askingForPaper } from '../access/asking.js';

let place: Place;
let admin: Agent;
let description: OpenApi;

beforeAll(async () => {
  place = await Place.furnish();
  admin = place.agents.admin;
  description = JSON.parse((await admin.ask('GET', '/api/openapi.json')).text) as OpenApi;
});
afterAll(() => place.world.close());

const signs = ['"', "'", '*', '(', ')', ':', '^', '-', '%', '_', '\\', '/', ';', '\u0000', '\u202e', 'NEAR', ' OR ', ' AND ', 'х', '文', 'ف', '{', '['];

/** Made before the portal is asked for anything: making them takes longer than an idle connection waits. */
const hostileTexts = fc.sample(
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...signs), { maxLength: 20 }).map((all) => all.join('')),
  ),
  150,
);

/** Members that would be worth setting, and words that would reach what every object has. */
const foreign = ['isAdmin', 'id', 'verdict', 'postedAt', '__proto__', 'constructor', 'prototype'];

describe('a JSON body', () => {
  test('takes no member that it does not declare', async () => {
    const taking = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, { requestBody }]) => requestBody && 'application/json' in requestBody.content)
        .map(([method]) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(taking.length).toBeGreaterThan(5);
    const taken: string[] = [];
    for (const route of taking) {
      for (const member of foreign) {
        const status = await sendMember(route, member);
        if (![401, 403, 404, 422].includes(status)) taken.push(`${route} {${member}}: ${status}`);
      }
    }
    expect(taken).toEqual([]);
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  }, 120_000);
});

/** JSON written by hand: an object literal would not keep a member called __proto__. */
async function sendMember(route: string, member: string): Promise<number> {
  const paper = place.papers['posted-public'];
  const { path } = route.includes('/documents/:') ? await askingForPaper(place, paper, route) : await askingFor(place, route);
  const { port } = place.world.application.getHttpServer().address() as { port: number };
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: route.split(' ')[0]!,
    headers: { Authorization: `Bearer ${admin.token}`, 'Content-Type': 'application/json' },
    body: `{"${member}": {"isAdmin": true}}`,
  });
  await answer.text();
  return answer.status;
}

test('whatever is searched for, the portal finds something, nothing, or fault with it', async () => {
  const lists = ['/documents?q=', `/meetings/${place.meeting.slug}?view=table&words=`, `/api/v1/meetings/${place.meeting.slug}/documents?words=`];
  const broken: string[] = [];
  for (const [index, text] of hostileTexts.entries()) {
    const path = lists[index % lists.length]! + encodeURIComponent(text.toWellFormed());
    const { status } = await place.agents.author.ask('GET', path);
    if (status >= 500) broken.push(`${path}: ${status}`);
  }
  expect(broken).toEqual([]);
}, 120_000);
