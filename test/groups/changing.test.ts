import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Group } from '../../src/groups/group.entity.js';
import { GroupsService } from '../../src/groups/groups.service.js';
import { SeatsService } from '../../src/groups/seats.service.js';
import type { Person } from '../../src/people/person.entity.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let secretary: Visitor;
let program: Program;
let delegate: Program;
let person: Person;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

beforeEach(async () => {
  world.clock.set('2026-03-02T10:00:00.000Z');
  group = await world.group();
  person = await world.seat(group, { role: 'secretary' });
  secretary = await world.signedIn(person);
  program = await Program.of(world, person);
  delegate = await Program.of(world, await world.seat(group));
});

describe('a group that is renamed', () => {
  test('after years of symbols: all old ones resolve for ever, and print as they were issued', async () => {
    const old = group.label;
    const meeting = await world.meeting({ group, number: 12 });
    const contribute = () =>
      delegate.contribute(meeting, { title: 'On names', language: 'en', purpose: 'action' }, [textFile('a.txt', String(Math.random()))]);
    const before = await contribute();

    for (const acronym of [`${old}X`, `${old}Y`]) expect((await program.patch(`groups/${group.slug}`, { acronym })).status).toBe(200);
    const after = await contribute();

    expect([before.body.symbol, after.body.symbol]).toEqual([`${old}-12/1`, `${old}Y-12/2`]);
    const resolved = async (symbol: string) => (await program.get(`resolve?symbol=${encodeURIComponent(symbol)}`)).body.slug;
    const slug = before.headers.location!.split('/').pop();
    for (const prefix of [old, `${old}X`, `${old}Y`]) expect(await resolved(`${prefix}-12/1`), prefix).toBe(slug);
    expect(await resolved(`${old} 12 2 Rev.1`)).toBe(after.headers.location!.split('/').pop());
    expect((await program.get(`documents/${slug}`)).body.symbol).toBe(`${old}-12/1`);
    expect((await program.get(`groups/${group.slug}`)).body.prefixes).toEqual([old, `${old}X`]);
  });

  test('cannot take what another group’s symbols begin with, or be read as its meeting', async () => {
    const other = await world.group();
    const former = other.label;
    await program.patch(`groups/${other.slug}`, {});

    const wrong = [former, `${former}-2`];
    for (const acronym of wrong) expect((await program.patch(`groups/${group.slug}`, { acronym })).status).toBe(422);
    expect((await world.get(GroupsService).find(group.slug)).acronym).toBe(group.acronym);
  });

  test('by form, two who do so at once lose neither text', async () => {
    const fields = { ...formOf(group), version: '1' };
    const first = await secretary.post(`/groups/${group.slug}/change`, { ...fields, name_fr: 'Groupe de travail' });
    const second = await secretary.post(`/groups/${group.slug}/change`, { ...fields, name_fr: 'Autre groupe' });

    expect([first.status, second.status], first.text).toEqual([303, 422]);
    expect(second.text).toContain('Groupe de travail');
    expect(second.text).toMatch(/value="Autre groupe"/);
    expect((await world.get(GroupsService).find(group.slug)).names.fr).toBe('Groupe de travail');
  });
});

describe('predecessor and successor', () => {
  test('are told on both pages, and do not turn in a circle', async () => {
    const former = await world.group();
    const admin = await Program.of(world, await world.person({ isAdmin: true }));

    const changed = await program.patch(`groups/${group.slug}`, { predecessor: former.slug });
    const circle = await admin.patch(`groups/${former.slug}`, { predecessor: group.slug });

    expect(changed.body.predecessor).toBe(former.slug);
    expect((await program.get(`groups/${former.slug}`)).body.successors).toEqual([group.slug]);
    expect(circle.status).toBe(422);
    expect((await world.visitor.get(`/groups/${former.slug}`)).text).toContain('Followed by');
  });
});

describe('ending a group', () => {
  test('asks why, convenes no more, loses nothing, and can be taken back', async () => {
    const wanted = { number: 5, days: ['2026-09-01'] };
    expect((await program.put(`groups/${group.slug}/ending`, { endsOn: '2026-03-01' })).status).toBe(422);

    await secretary.post(`/groups/${group.slug}/ending`, { endsOn: '2026-03-01', reason: 'Its work is done.' });

    const { text } = await world.visitor.get(`/groups/${group.slug}`);
    expect(text).toContain('Its work is done.');
    expect(text).toContain('>Ended<');
    expect((await program.post(`groups/${group.slug}/meetings`, wanted)).status).toBe(409);
    await program.put(`groups/${group.slug}/ending`, { endsOn: null });
    expect((await program.post(`groups/${group.slug}/meetings`, wanted)).status).toBe(201);
  });
});

describe('a group that a meeting sets up', () => {
  test('has its convenor, its mandate, its basis and its end, and the rules of the group above', async () => {
    const convenor = await world.person();
    const meeting = await world.meeting({ group });

    const sent = await secretary.post(`/groups/${group.slug}/subgroups`, {
      ...{ kind: 'ad-hoc', name_en: 'Ad hoc group on numbers', slug: 'ahg-numbers', acronym: 'AHG-NUMBERS', convenor: convenor.email! },
      ...{ mandate_en: 'Look at numbers.', basis_en: 'Decided on the first day.', setUpBy: meeting.slug, endsOn: '2026-12-31' },
    });

    expect(sent.status, sent.text).toBe(303);
    const made = await world.get(GroupsService).find('ahg-numbers');
    expect(made).toMatchObject({ parentId: group.id, kind: 'ad-hoc', setUpBy: meeting.slug, endsOn: '2026-12-31', zone: group.zone });
    expect((await world.get(SeatsService).current(made)).map(({ person: { id }, role }) => [id, role])).toEqual([[convenor.id, 'convenor']]);
    const { text } = await world.visitor.get('/groups/ahg-numbers');
    for (const told of ['Look at numbers.', 'Decided on the first day.', meeting.slug]) expect(text).toContain(told);
  });

  test('is there whole or not at all', async () => {
    const body = { slug: 'cg-lost', kind: 'correspondence', names: { en: 'Lost' }, convenor: 'nobody@plenary.example', mandate: { en: 'Get lost.' } };

    expect((await program.post(`groups/${group.slug}/subgroups`, body)).status).toBe(422);
    expect((await program.get('groups/cg-lost')).status).toBe(404);
    expect((await delegate.post(`groups/${group.slug}/subgroups`, body)).status).toBe(403);
  });
});

test('a mandate has versions, and the former ones stay', async () => {
  await secretary.post(`/groups/${group.slug}/mandates`, { validFrom: '2025', language: 'en', items: 'Give guidance.\nReport yearly.' });
  await program.post(`groups/${group.slug}/mandates`, { validFrom: '2026-03', text: { en: 'Close the work.', fr: 'Clore les travaux.' } });

  const { mandates } = (await program.get(`groups/${group.slug}`)).body;
  expect(mandates.map(({ validFrom }: { validFrom: string }) => validFrom)).toEqual(['2026-03', '2025']);
  expect(mandates[1].items).toHaveLength(2);
  expect((await delegate.post(`groups/${group.slug}/mandates`, { validFrom: '2026', text: { en: 'Mine' } })).status).toBe(403);
});

function formOf({ acronym, kind, openTo, posting, betweenMeetings, defaultAccess, zone, names }: Group): Record<string, string | string[]> {
  return { acronym: acronym!, prefixes: '', kind, openTo, posting, betweenMeetings, defaultAccess, zone, name_en: names.en! };
}
