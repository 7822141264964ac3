import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Document } from '../../src/documents/document.entity.js';
import { Database } from '../../src/foundation/database/database.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Organization } from '../../src/people/organization.entity.js';
import { entityTag, holdsIfMatch } from '../../src/web/entity-tags.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let meeting: Meeting;
let france: Organization;
let delegate: Program;
let secretary: Program;
let outsider: Program;

beforeAll(async () => {
  world = await World.open();
  group = await world.group({ posting: 'after-check' });
  meeting = await world.meeting({ group });
  france = await world.organization({ code: 'FR' });
  delegate = await Program.of(world, await world.seat(group, { organization: france }));
  secretary = await Program.of(world, await world.seat(group, { role: 'secretary' }));
  outsider = await Program.of(world, await world.person());
});
afterAll(() => world.close());

const metadata = { title: 'A paper', language: 'en', purpose: 'action' };

/** A registered paper that waits for its posting: its slug, and its validator for the secretary. */
async function registered(): Promise<{ slug: string; tag: string }> {
  const sent = await delegate.contribute(meeting, metadata, [textFile()]);
  const slug = sent.headers.location!.split('/').pop()!;
  return { slug, tag: await tagOf(slug) };
}

async function tagOf(slug: string): Promise<string> {
  return (await secretary.get(`documents/${slug}`)).headers.etag!;
}

async function publicationOf(slug: string): Promise<string> {
  return (await world.get(Database).manager.findOneByOrFail(Document, { slug })).publication;
}

describe('what is read', () => {
  test.each(['groups', 'groups/:group', 'groups/:group/meetings', 'meetings/:meeting', 'meetings/:meeting/documents'])(
    '%s has a strong validator, and is not sent again to whoever has it',
    async (route) => {
      const path = route.replace(':group', group.slug).replace(':meeting', meeting.slug);
      const first = await secretary.get(path).expect(200);
      const { etag } = first.headers;
      expect(etag).toMatch(/^"[\w-]{43}"$/);

      const again = await secretary.get(path).set('If-None-Match', `"another", W/${etag}`);
      expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag]);
      const other = await secretary.get(path).set('If-None-Match', '"another"');
      expect([other.status, other.headers.etag]).toEqual([200, etag]);
    },
  );

  test('has another one when it has changed, and another for whoever sees less of it', async () => {
    const { slug, tag } = await registered();
    await secretary.post(`documents/${slug}/posting`).expect(200);
    const now = await tagOf(slug);
    const mine = (await delegate.get(`documents/${slug}`)).headers.etag;
    expect(now).not.toBe(tag);
    expect(mine).toBe(now);
    const list = `meetings/${meeting.slug}/documents`;
    await registered();
    expect((await outsider.get(list)).headers.etag).not.toBe((await secretary.get(list)).headers.etag);
  });

  test('pages and refusals have none', async () => {
    expect((await world.visitor.get('/groups')).headers.etag).toBeUndefined();
    expect((await secretary.get('documents/no-such-one')).headers.etag).toBeUndefined();
  });
});

describe('a change on condition', () => {
  test.each<[string, (tag: string) => string]>([
    ['the present validator', (tag) => tag],
    ['one of several', (tag) => `"another", ${tag}`],
    ['whatever is there', () => '*'],
  ])('is made under %s', async (_what, condition) => {
    const { slug, tag } = await registered();
    await secretary.post(`documents/${slug}/posting`).set('If-Match', condition(tag)).expect(200);
    expect(await publicationOf(slug)).toBe('posted');
  });

  test.each<[string, (tag: string) => string]>([
    ['another validator', () => '"another"'],
    ['a weak one', (tag) => `W/${tag}`],
    ['what is no validator', (tag) => tag.replaceAll('"', '')],
    ['an empty one', () => ''],
  ])('is not made under %s', async (_what, condition) => {
    const { slug, tag } = await registered();
    const answer = await secretary.post(`documents/${slug}/posting?lang=fr`).set('If-Match', condition(tag)).expect(412);
    expect(answer.body).toMatchObject({ type: 'urn:plenary:problem:foundation.changedMeanwhile', status: 412 });
    expect(answer.body.detail).toContain('entre-temps');
    expect([await publicationOf(slug), await tagOf(slug)]).toEqual(['registered', tag]);
  });

  test('is not made once somebody else has changed it', async () => {
    const { slug } = await registered();
    const tag = (await secretary.get(`documents/${slug}/treatments`)).headers.etag!;
    await secretary.post(`documents/${slug}/treatments`, { outcome: 'noted' }).set('If-Match', tag).expect(201);
    await secretary.post(`documents/${slug}/treatments`, { outcome: 'noted' }).set('If-Match', tag).expect(412);
    expect((await secretary.get(`documents/${slug}`)).body.treatments).toHaveLength(1);
  });

  test('of two at the same moment one is made', async () => {
    const { slug, tag } = await registered();
    const send = () => secretary.post(`documents/${slug}/posting`).set('If-Match', tag);
    const statuses = (await Promise.all([send(), send(), send()])).map(({ status }) => status).toSorted();
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => ![200, 409, 412].includes(status))).toEqual([]);
  });

  test('leaves no number behind when a revision is not made', async () => {
    const { slug, tag } = await registered();
    const revise = (condition: string) => delegate.revise(slug, metadata, [textFile()], { 'If-Match': condition });
    await revise('"another"').expect(412);
    const mine = (await delegate.get(`documents/${slug}`)).headers.etag!;
    expect(mine).toBe(tag);
    const receipt = await revise(mine).expect(201);
    expect(receipt.body.variant).toBe('rev1');
  });

  test('tells nothing to whoever may not make it', async () => {
    const { slug, tag } = await registered();
    for (const condition of [tag, '"another"', '*']) {
      const closed = await outsider.post(`documents/${slug}/posting`).set('If-Match', condition);
      const unknown = await secretary.post('documents/no-such-one/posting').set('If-Match', condition);
      expect([closed.status, unknown.status]).toEqual([403, 404]);
    }
  });

  test('that was made is answered again under its key, though its condition no longer holds', async () => {
    const { slug, tag } = await registered();
    const send = () => secretary.post(`documents/${slug}/posting`).set({ 'If-Match': tag, 'Idempotency-Key': `key-${slug}` });
    const [first, again] = [await send().expect(200), await send().expect(200)];
    expect(again.text).toBe(first.text);
  });
});

test('validators are compared strongly', () => {
  const tag = entityTag('a key', '{}');
  expect(entityTag('another key', '{}')).not.toBe(tag);
  const conditions = [tag, ` ${tag} `, `"a,b",${tag}`, '*', `W/${tag}`, `"a${tag}`, '"a', ''];
  expect(conditions.map((condition) => holdsIfMatch(condition, [tag]))).toEqual([true, true, true, true, false, false, false, false]);
  expect(holdsIfMatch('*', [])).toBe(false);
});
