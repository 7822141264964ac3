import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PackDownloads } from '../../src/delivery/pack-downloads.service.js';
import { Document } from '../../src/documents/document.entity.js';
import { sightOf } from '../../src/documents/document.policy.js';
import { Database } from '../../src/foundation/database/database.js';
import { lookingAs } from '../../src/groups/looking.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';
import { entriesOf, manifestIn } from '../delivery/unpacking.js';

let world: World;
let group: Group;
let meeting: Meeting;
let delegate: Person;
let keeper: Person;
let secretary: Visitor;
const slugs: Record<string, string> = {};

beforeAll(async () => {
  world = await World.open();
  group = await world.group({ posting: 'after-check' });
  meeting = await world.meeting({ group });
  delegate = await world.seat(group);
  keeper = await world.seat(group, { role: 'secretary' });
  secretary = await world.signedIn(keeper);
  const official = await Program.of(world, keeper);
  for (const access of ['public', 'members', 'group', 'restricted', 'waiting']) {
    slugs[access] = await contribute(meeting, access === 'waiting' ? 'public' : access, `Paper for ${access}`);
    if (access !== 'waiting') await official.post(`documents/${slugs[access]}/posting`);
  }
});
afterAll(() => world.close());

async function contribute(where: Meeting, access: string, title: string, by = delegate): Promise<string> {
  const program = await Program.of(world, by);
  const sent = await program.contribute(where, { title, language: 'en', purpose: 'action', access }, [textFile()]);
  return sent.headers.location!.split('/').pop()!;
}

const titlesIn = (text: string) => ['public', 'members', 'group', 'restricted', 'waiting'].filter((one) => text.includes(`Paper for ${one}`));

describe('the secretariat sees a meeting', () => {
  test.each([
    ['visitor', ['public', 'members']],
    ['member', ['public', 'members', 'group']],
    ['convenor', ['public', 'members', 'group', 'restricted', 'waiting']],
  ])('as a %s would, and may do nothing there', async (eye, seen) => {
    const shown = await secretary.get(`/meetings/${meeting.slug}?eyes=${eye}`);

    expect(shown.status).toBe(200);
    expect(titlesIn(shown.text)).toEqual(seen);
    expect(shown.text).toContain('Seen as by:');
    expect(shown.text).not.toContain('method="post"');
    expect(shown.text).not.toMatch(/\/(contributions|documents)\/new/);
    expect(shown.text).not.toContain(`/meetings/${meeting.slug}/inbox`);
    expect(shown.text).toContain(`href="/documents/${slugs.public}?eyes=${eye}"`);
    expect(shown.headers['cache-control']).toBe('private, no-store');
  });

  test('with her own eyes again by one link', async () => {
    const shown = await secretary.get(`/meetings/${meeting.slug}?eyes=visitor`);

    expect(shown.text).toContain(`href="/meetings/${meeting.slug}"`);
    expect((await secretary.get(`/meetings/${meeting.slug}`)).text).toContain(`?eyes=visitor`);
  });
});

describe('she sees a document', () => {
  test.each([
    ['visitor', 'members'],
    ['visitor', 'restricted'],
    ['member', 'waiting'],
  ])('as a %s would: one that is %s stays closed', async (eye, access) => {
    const shown = await secretary.get(`/documents/${slugs[access]}?eyes=${eye}`);

    expect([shown.status, shown.text.includes(`/documents/${slugs[access]}/en.txt`)]).toEqual([200, false]);
    expect(shown.text).toContain('Seen as by:');
  });

  test('as a convenor would, without the buttons', async () => {
    const shown = await secretary.get(`/documents/${slugs.waiting}?eyes=convenor`);

    expect(shown.text).toContain(`/documents/${slugs.waiting}/en.txt`);
    expect(shown.text).not.toMatch(/treatments\/new|method="post"/);
  });
});

async function papersIn(pack: Buffer): Promise<string[]> {
  return manifestIn(await entriesOf(pack)).files.map((file) => file.document);
}

describe('the files she opens there', () => {
  const allPapers = ['public', 'members', 'group', 'restricted', 'waiting'];

  test.each([
    ['visitor', [200, 401, 401, 401, 401], ['public']],
    ['member', [200, 200, 200, 403, 403], ['public', 'members', 'group']],
    ['convenor', [200, 200, 200, 200, 200], allPapers],
  ])('are those that a %s would get, one by one and all together', async (eye, statuses, taken) => {
    const files = await Promise.all(allPapers.map((one) => secretary.get(`/documents/${slugs[one]}/en.txt?eyes=${eye}`)));
    const pack = await secretary.get(`/meetings/${meeting.slug}/pack.zip?eyes=${eye}`).responseType('blob');
    const whole = await secretary.get(`/groups/${group.slug}/pack.zip?eyes=${eye}`).responseType('blob');

    expect(files.map(({ status }) => status)).toEqual(statuses);
    for (const { body } of [pack, whole]) expect(await papersIn(body as Buffer)).toEqual(taken.map((one) => `/documents/${slugs[one]}`));
  });

  test('are led to with the same eyes by every link', async () => {
    const links = ({ text }: { text: string }) => [...text.matchAll(/href="([^"]*(?:\/en\.txt|pack\.zip|rev0|preview=)[^"]*)"/g)].map(([, link]) => link!);
    const [list, paper] = await Promise.all(
      [`/meetings/${meeting.slug}`, `/documents/${slugs.public}`].map((path) => secretary.get(`${path}?eyes=member`)),
    );

    expect(links(list!).some((link) => link.includes('pack.zip'))).toBe(true);
    expect(links(paper!).some((link) => link.includes('/en.txt'))).toBe(true);
    for (const link of [...links(list!), ...links(paper!)]) expect(link).toContain('eyes=member');
    expect(list!.text).toContain('<input type="hidden" name="eyes" value="member"/>');
  });

  test('are not remembered as her own last download', async () => {
    await secretary.get(`/meetings/${meeting.slug}/pack.zip?eyes=convenor`).responseType('blob');

    expect(await world.get(PackDownloads).last(await world.actor(keeper), { meeting })).toBeNull();
  });

  test('with a refusal that does not ask her to sign in', async () => {
    const refused = await secretary.get(`/documents/${slugs.members}/en.txt?eyes=visitor`);

    expect(refused.text).toContain('Seen as by:');
    expect(refused.text).not.toContain('/sign-in');
  });
});

test('nobody sees more with other eyes than with her own', async () => {
  const elsewhere = await world.meeting();
  const other = await world.seat(elsewhere.group);
  const slug = await contribute(elsewhere, 'members', 'Elsewhere', other);
  const document = await world.get(Database).manager.findOneByOrFail(Document, { slug });
  const real = await world.actor(keeper);

  expect(sightOf(real, { document, sources: [] })).toBe('line');
  expect(sightOf(lookingAs('member', real, group), { document, sources: [] })).toBe('line');
});

test('nobody but the secretariat looks with other eyes', async () => {
  const browser = await world.signedIn(delegate);

  expect((await browser.get(`/meetings/${meeting.slug}?eyes=convenor`)).status).toBe(403);
  for (const paper of ['', '/en.txt', '/rev0/en.txt']) {
    expect((await browser.get(`/documents/${slugs.public}${paper}?eyes=convenor`)).status).toBe(403);
  }
  expect((await browser.get(`/meetings/${meeting.slug}/pack.zip?eyes=convenor`)).status).toBe(403);
  expect((await browser.get(`/groups/${group.slug}/pack.zip?eyes=visitor`)).status).toBe(403);
  expect((await world.visitor.get(`/meetings/${meeting.slug}?eyes=member`)).status).toBe(401);
  expect((await browser.get(`/meetings/${meeting.slug}?eyes=somebody`)).status).toBe(200);
});
