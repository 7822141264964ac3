import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Group } from '../../src/groups/group.entity.js';
import type { Organization } from '../../src/people/organization.entity.js';
import { Journal } from '../../src/foundation/journal.js';
import { heldOfficeSchema, officeSchema } from '../../src/people/offices/present-office.js';
import { pageOf } from '../../src/web/json-schema.js';
import { schemaFaults } from '../api/schema-faults.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';
import { documentOf, wordsOf } from '../home/reading.js';

let world: World;
let group: Group;
let bureau: Organization;
let secretariat: Visitor;
let program: Program;

beforeAll(async () => {
  world = await World.open();
  group = await world.group();
  bureau = await world.organization({ code: 'TSB', kind: 'bureau', name: 'Telecommunication Standardization Bureau' });
  const secretary = await world.seat(group, { role: 'secretary' });
  secretariat = await world.signedIn(secretary);
  program = await Program.of(world, secretary);
});
afterAll(() => world.close());

describe('the secretariat enters an office', () => {
  test('on the page, with its names and the bureau to which it belongs', async () => {
    const answers = { code: 'tsb-director', name_en: 'Director of TSB', name_fr: 'Directeur du TSB', organization: 'telecommunication standardization bureau' };

    const answer = await secretariat.post('/offices', answers);

    expect(answer.status, answer.text).toBe(303);
    const page = await world.visitor.get('/offices/tsb-director?lang=fr');
    expect(page.text).toContain('<title>Directeur du TSB | Plenary</title>');
    expect((await world.visitor.get('/offices/TSB-Director')).headers.location).toBe('/offices/tsb-director');
  });

  test.each([
    [{ code: 'tsb-director', name_en: 'Director' }, 'There is an office with the code tsb-director already.'],
    [{ code: 'Two Words', name_en: 'Director' }, 'Use small letters from a to z, digits and hyphens only, such as tsb-director.'],
    [{ code: 'nameless' }, 'Write the name in one language at least.'],
    [{ code: 'lost', name_en: 'Lost', organization: 'Atlantis' }, 'No entity is called “Atlantis”.'],
  ])('but not %o, and nothing that was typed is lost', async (answers, complaint) => {
    const answer = await secretariat.post('/offices', { ...answers, address_ru: 'Господин Директор' });

    expect(answer.status).toBe(422);
    expect(wordsOf(answer.text)).toContain(complaint);
    expect(answer.text).toMatch(/name="address_ru"[^>]*value="Господин Директор"/);
  });

  test('and changes it, by page and by API; its code stays', async () => {
    const office = await world.office({ name: 'Director of BDT' });

    await secretariat.post(`/offices/${office.code}/changes`, { name_en: 'Director, BDT', address_en: 'Mr Director' });
    const changed = await program.post(`offices/${office.code}/changes`, { names: { en: 'Director, BDT' }, organization: 'TSB' });

    expect(changed.body).toMatchObject({ code: office.code, address: null, organization: { code: 'TSB' } });
    const lines = await world.get(Journal).about(office.code);
    expect(lines.map(({ verb }) => verb)).toEqual(['people.enterOffice', 'people.changeOffice', 'people.changeOffice']);
    expect(lines.at(-1)!.details).toMatchObject({ before: { address: { en: 'Mr Director' } }, after: { organization: 'TSB' } });
  });
});

describe('who holds an office', () => {
  test('is told over time, the latest first, as far as it is known', async () => {
    const office = await world.office();
    const [first, second] = [await world.person({ email: null }), await world.person()];
    await secretariat.post(`/offices/${office.code}/holdings`, { name: first.name, from: '1999', until: '2006-12' });
    const answer = await program.post(`offices/${office.code}/holdings`, { name: 'whatever', email: second.email, from: '2007-01-01' });

    expect(answer.status, answer.text).toBe(201);
    expect(schemaFaults(answer.body, heldOfficeSchema)).toEqual([]);
    expect(answer.body.holders).toEqual([
      { name: second.name, from: '2007-01-01', until: null },
      { name: first.name, from: '1999', until: '2006-12' },
    ]);
    const page = wordsOf((await world.visitor.get(`/offices/${office.code}`)).text);
    expect(page).toContain(`${second.name} Since 1 January 2007 ${first.name} 1999 to December 2006`);
  });

  test('is written down anew when more is known, and the journal tells what it was', async () => {
    const office = await world.office();
    const holder = await world.person();
    await program.post(`offices/${office.code}/holdings`, { name: holder.name });

    const known = await program.post(`offices/${office.code}/holdings`, { name: holder.name, from: '2003', until: '2006' });

    expect(known.body.holders).toEqual([{ name: holder.name, from: '2003', until: '2006' }]);
    expect((await world.get(Journal).about(office.code)).at(-1)!.details).toMatchObject({ before: { from: null, until: null } });
  });

  test('does not end before it began, and is somebody whom the portal knows', async () => {
    const office = await world.office();
    const holder = await world.person();

    const wrong = await secretariat.post(`/offices/${office.code}/holdings`, { name: holder.name, from: '2007-06', until: '2007-05-31' });
    const unknown = await secretariat.post(`/offices/${office.code}/holdings`, { name: 'Nobody Here' });

    expect(wordsOf(wrong.text)).toContain('The last day cannot be before the first.');
    expect(wordsOf(unknown.text)).toContain('Nobody is called Nobody Here here.');
  });

  test('is entered by an administrator who names somebody new', async () => {
    const office = await world.office();
    const admin = await Program.of(world, await world.person({ isAdmin: true }));

    expect((await admin.post(`offices/${office.code}/holdings`, { name: 'Somebody New' })).body.holders).toMatchObject([{ name: 'Somebody New' }]);
  });
});

describe('an office as a source', () => {
  test('has its documents in the list that it narrows down, and on its page', async () => {
    const office = await world.office({ name: 'Director of Standards', organization: bureau });
    const meeting = await world.meeting({ group });
    const document = await documentOf(world, { meeting, sources: [{ organization: bureau, office }] });

    const listed = await Program.anonymous(world).get(`documents?office=${office.code}`);

    expect(listed.body).toMatchObject({ total: 1, items: [{ slug: document.slug, sources: [{ code: 'TSB', office: office.code, names: { en: 'Director of Standards' } }] }] });
    expect(wordsOf((await world.visitor.get(`/offices/${office.code}`)).text)).toContain(document.symbol);
  });

  test('is recognised by its name in a contribution, and contributes for its entity', async () => {
    const state = await world.organization();
    const office = await world.office({ name: 'Minister of Post', organization: state });
    const meeting = await world.meeting({ group });
    const delegate = await Program.of(world, await world.seat(group, { organization: state }));
    const metadata = { title: 'On post', language: 'en', purpose: 'information', agendaItems: ['2'], source: ['minister of post'] };

    const receipt = await delegate.contribute(meeting, metadata, [{ name: 'post.txt', bytes: 'On post.' }]);

    expect(receipt.status, receipt.text).toBe(201);
    const { body } = await delegate.get(receipt.headers.location!.replace(/^\//, ''));
    expect(body.sources).toMatchObject([{ code: state.code, office: office.code, isConfirmed: true }]);
  });
});

test('the lists are what their schemas say', async () => {
  const answer = await Program.anonymous(world).get('offices');

  expect(schemaFaults(answer.body, pageOf(officeSchema))).toEqual([]);
  expect(answer.body.total).toBeGreaterThan(3);
  expect(wordsOf((await world.visitor.get('/offices')).text)).toContain('Director of TSB Telecommunication Standardization Bureau');
});
