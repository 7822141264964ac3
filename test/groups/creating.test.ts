import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeadlinePoliciesService } from '../../src/groups/deadline-policies.service.js';
import { GroupsService } from '../../src/groups/groups.service.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let admin: Visitor;

beforeAll(async () => {
  world = await World.open();
  admin = await world.signedIn(await world.person({ isAdmin: true }));
  await world.group({ acronym: 'WG-TAKEN', slug: 'taken' });
});

afterAll(() => world.close());

const answers = {
  name_en: '',
  name_fr: 'Groupe de travail sur le SMSI',
  acronym: 'WG-NEW',
  slug: '',
  prefixes: 'CWG-NEW\r\n\r\nNEWG',
  kind: 'working-group',
  parent: '',
  openTo: ['member-state', 'academia'],
  posting: 'after-check',
  lateEffect: 'hold',
  deadlineDays: '14',
  defaultAccess: 'members',
  zone: 'Asia/Tokyo',
};

describe('the form of a new group', () => {
  test('is shown to administrators, with the usual rules filled in', async () => {
    const answer = await admin.get('/groups/new');

    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<title>Create a group | Plenary</title>');
    expect(answer.text).toMatch(/<input type="number"[^>]* name="deadlineDays"[^>]* value="12"/);
  });

  test('is not shown to others: a visitor signs in first', async () => {
    const secretary = await world.signedIn(await world.seat(await world.group(), { role: 'secretary' }));

    const visitors = await world.visitor.get('/groups/new');
    const secretarys = await secretary.get('/groups/new');

    expect([visitors.status, secretarys.status]).toEqual([401, 403]);
    expect(visitors.text).toContain('href="/sign-in?next=%2Fgroups%2Fnew"');
  });
});

describe('a new group', () => {
  test('is made as it was described, in one language at least, its address from its acronym', async () => {
    const answer = await admin.post('/groups', answers);

    expect(answer.status, answer.text).toBe(303);
    expect(answer.headers.location).toBe('/groups/wg-new');
    expect(await world.get(GroupsService).find('wg-new')).toMatchObject({
      acronym: 'WG-NEW',
      names: { fr: 'Groupe de travail sur le SMSI' },
      prefixes: ['CWG-NEW', 'NEWG'],
      kind: 'working-group',
      parentId: null,
      openTo: ['member-state', 'academia'],
      posting: 'after-check',
      defaultAccess: 'members',
      zone: 'Asia/Tokyo',
    });
    const [first, ...more] = await world.get(DeadlinePoliciesService).of(await world.get(GroupsService).find('wg-new'));
    expect(first).toMatchObject({ validFrom: null, rules: { contribution: { days: 14, effect: 'hold' } } });
    expect(more).toEqual([]);
  });

  test('stands under the group above it', async () => {
    const parent = await world.group();

    await admin.post('/groups', { ...answers, acronym: '', slug: 'ad-hoc', prefixes: '', parent: parent.slug });

    const made = await world.get(GroupsService).find('ad-hoc');
    expect(made).toMatchObject({ acronym: null, label: 'ad-hoc', parentId: parent.id, lineage: [made.id, parent.id] });
  });

  test('may be open to nobody', async () => {
    const { openTo: _none, ...rest } = { ...answers, acronym: 'WG-CLOSED', prefixes: '' };

    await admin.post('/groups', rest);

    expect(await world.get(GroupsService).find('wg-closed')).toMatchObject({ openTo: [] });
  });

  test('is made by nobody else, however wrong the answers', async () => {
    const secretary = await world.signedIn(await world.seat(await world.group(), { role: 'secretary' }));

    const sent = [
      await world.visitor.post('/groups', answers),
      await secretary.post('/groups', { ...answers, acronym: 'WG-OTHER', prefixes: '' }),
      await secretary.post('/groups', {}),
    ];

    expect(sent.map(({ status }) => status)).toEqual([401, 403, 403]);
  });
});

describe('wrong answers', () => {
  test('are shown again with what is wrong first, and nothing is lost', async () => {
    const answer = await admin.post('/groups', {
      ...answers,
      name_fr: '',
      acronym: 'No / slash',
      prefixes: 'GOOD\n1-BAD',
      deadlineDays: '',
      zone: 'Europe/Atlantis',
      lateEffect: 'hold',
    });

    expect(answer.status).toBe(422);
    expect(answer.text).toContain('<title>Error: Create a group | Plenary</title>');
    const complaints = [...answer.text.matchAll(/<li><a href="#f-(\w+)">/g)].map(([, field]) => field);
    expect(complaints.toSorted()).toEqual(['acronym', 'deadlineDays', 'name_en', 'prefixes', 'zone']);
    expect(answer.text).toMatch(/name="acronym" [^>]*aria-invalid="true" value="No \/ slash"/);
    expect(answer.text).toContain('GOOD\n1-BAD</textarea>');
    expect(answer.text).toContain('value="Europe/Atlantis"');
    expect(answer.text).toMatch(/<option [^>]*value="hold" selected|<option selected value="hold"/);
    expect(answer.text).toMatch(/value="academia" checked|checked value="academia"/);
  });

  test.each([
    ['an acronym that another group has', { acronym: 'WG-TAKEN', slug: 'another' }, 'begin with WG-TAKEN already'],
    ['an address that another group has', { acronym: 'WG-FREE', slug: 'taken' }, 'the address taken already'],
    ['an address that is needed otherwise', { acronym: 'NEW', slug: '' }, 'needed for something else'],
    ['neither acronym nor address', { acronym: '', slug: '' }, 'Write an acronym or an address.'],
    ['a group above that does not exist', { acronym: 'WG-FREE', parent: 'nowhere' }, 'There is no such group.'],
  ])('such as %s are refused', async (_what, wrong, complaint) => {
    const answer = await admin.post('/groups', { ...answers, prefixes: '', ...wrong });

    expect(answer.status).toBe(422);
    expect(answer.text).toContain(complaint);
  });
});
