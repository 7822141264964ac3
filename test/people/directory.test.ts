import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Journal } from '../../src/foundation/journal.js';
import { OrganizationsService } from '../../src/people/organizations.service.js';
import type { Person } from '../../src/people/person.entity.js';
import { PeopleService } from '../../src/people/people.service.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let administrator: Person;
let admin: Visitor;
let secretary: Visitor;
let delegate: Visitor;

beforeAll(async () => {
  world = await World.open();
  administrator = await world.person({ isAdmin: true });
  admin = await world.signedIn(administrator);
  const group = await world.group();
  secretary = await world.signedIn(await world.seat(group, { role: 'secretary' }));
  delegate = await world.signedIn(await world.seat(group));
  await world.organization({ code: 'FR', name: 'France' });
});
afterAll(() => world.close());

const answers = { name_en: 'Kingdom of Testing', name_fr: '', kind: 'member-state', code: 'KT' };

describe('an entity', () => {
  test('is entered by an administrator, and everybody finds it', async () => {
    const answer = await admin.post('/organizations', { ...answers, name_ar: 'مملكة الاختبار' });

    expect([answer.status, answer.headers.location], answer.text).toEqual([303, '/organizations/KT']);
    expect((await world.visitor.get('/organizations?q=مملكه')).text).toContain('/organizations/KT');
    expect((await world.visitor.get('/organizations?q=nowhere')).text).not.toContain('/organizations/KT');
    expect((await world.visitor.get('/organizations/KT')).text).toContain('Kingdom of Testing');
  });

  test('keeps its page when its code changes, under the old code too', async () => {
    await admin.post('/organizations', { ...answers, code: 'OLD' });
    const changed = await admin.post('/organizations/OLD', { ...answers, code: 'RENAMED', name_en: 'Renamed' });

    expect(changed.headers.location).toBe('/organizations/RENAMED');
    const old = await world.visitor.get('/organizations/old');
    expect([old.status, old.headers.location]).toEqual([308, '/organizations/RENAMED']);
    const [line] = await world.get(Journal).about('RENAMED');
    expect(line).toMatchObject({ verb: 'people.changeOrganization', details: { before: { code: 'OLD' } } });
  });

  test('with wrong answers comes back with all that was typed', async () => {
    const answer = await admin.post('/organizations', { name_ru: 'Очень', kind: 'planet', code: 'fr fr' });

    expect(answer.status).toBe(422);
    const complaints = [...answer.text.matchAll(/<li><a href="#f-(\w+)">/g)].map(([, field]) => field);
    expect(complaints.toSorted()).toEqual(['code', 'kind']);
    expect(answer.text).toContain('value="Очень"');
    expect(answer.text).toContain('value="fr fr"');
  });

  test('cannot take a code that another has, nor the word for a new one', async () => {
    expect((await admin.post('/organizations', { ...answers, code: 'FR' })).text).toContain('with the code FR already');
    expect((await admin.post('/organizations/KT', { ...answers, code: 'FR' })).text).toContain('with the code FR already');
    expect((await admin.post('/organizations', { ...answers, code: 'NEW' })).status).toBe(422);
  });

  test('is entered and changed by program as well', async () => {
    const program = await Program.of(world, administrator);
    const made = await program.post('organizations', { code: 'API', kind: 'bureau', names: { en: 'Bureau' } });
    const inSentences = { es: 'de la Oficina' };
    const changed = await program.patch('organizations/API', { code: 'API-2', names: { es: 'Oficina' }, inSentences });

    expect([made.status, made.headers.location]).toEqual([201, '/organizations/API']);
    expect(changed.body).toEqual({ code: 'API-2', kind: 'bureau', names: { es: 'Oficina' }, inSentences });
    expect((await admin.get('/organizations/API-2/edit')).text).toContain('value="de la Oficina"');
    expect((await program.get('organizations/API')).body).toEqual(changed.body);
    expect((await program.get('organizations?words=oficina&kind=bureau')).body).toMatchObject({ total: 1 });
    expect((await program.patch('organizations/API', { kind: 'planet' })).status).toBe(422);
  });
});

describe('a person', () => {
  const person = { name: 'Ada Lovelace', email: 'Ada@Plenary.Example', organization: 'France', language: 'fr' };

  test('is entered, and her address tells nothing about her', async () => {
    const answer = await admin.post('/people', person);

    expect(answer.status, answer.text).toBe(303);
    expect(answer.headers.location).toMatch(/^\/people\/[2-9a-z]{12}$/);
    const shown = await admin.get(answer.headers.location!);
    expect(shown.text).toContain('ada@plenary.example');
    expect(shown.text).toContain('France');
  });

  test('is entered once', async () => {
    const answer = await admin.post('/people', { ...person, email: 'ADA@plenary.example ' });

    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Somebody already has the address ada@plenary.example.');
    expect(answer.text).toContain('value="Ada Lovelace"');
  });

  test('is changed, which the journal tells', async () => {
    const { handle } = (await world.get(PeopleService).byEmail('ada@plenary.example'))!;
    const changed = await admin.post(`/people/${handle}`, { ...person, name: 'Ada King', email: 'king@plenary.example' });

    expect(changed.status, changed.text).toBe(303);
    const [line] = await world.get(Journal).about('king@plenary.example');
    expect(line).toMatchObject({ verb: 'people.change', details: { before: { name: 'Ada Lovelace' }, name: 'Ada King' } });
  });

  test('who keeps the portal cannot lock herself out', async () => {
    const { handle, name, email } = administrator;
    const answer = await admin.post(`/people/${handle}`, { name, email: email! });

    expect(answer.status).toBe(422);
    expect((await admin.get('/people')).status).toBe(200);
  });

  test('is seen by secretariats and by herself, and is not there for anybody else', async () => {
    const { handle } = (await world.get(PeopleService).byEmail('king@plenary.example'))!;
    const herself = await world.signedIn((await world.get(PeopleService).byEmail('king@plenary.example'))!);

    expect((await secretary.get(`/people/${handle}`)).text).toContain('king@plenary.example');
    expect((await herself.get(`/people/${handle}`)).status).toBe(200);
    expect((await delegate.get(`/people/${handle}`)).text).toBe((await delegate.get('/people/nobody')).text.replaceAll('nobody', handle));
    expect((await world.visitor.get(`/people/${handle}`)).status).toBe(401);
    for (const somebody of [delegate, world.visitor]) {
      expect((await somebody.get('/organizations/FR')).text).not.toMatch(/king@|Ada King/);
    }
    expect((await secretary.get('/organizations/FR')).text).toContain('king@plenary.example');
  });

  test('is found by a part of her name or address, page by page', async () => {
    for (let n = 0; n < 101; n += 1) await world.person({ name: `Zoe ${String(n).padStart(3, '0')}` });

    const first = await secretary.get('/people?q=zoe');
    const second = await secretary.get('/people?q=zoe&page=2');

    expect(first.text).toContain('101 people');
    expect(first.text).toContain('Zoe 099');
    expect(first.text).not.toContain('Zoe 100');
    expect(second.text).toContain('Zoe 100');
    expect((await secretary.get('/people?q=king@')).text).toContain('Ada King');
    expect((await secretary.get('/people?q=%25')).status).toBe(200);
  });

  test('is entered, changed and listed by program', async () => {
    const program = await Program.of(world, administrator);
    const made = await program.post('people', { name: 'Grace', email: 'grace@plenary.example', organization: 'FR' });
    const { handle } = made.body as { handle: string };
    const changed = await program.patch(`people/${handle}`, { name: 'Grace Hopper', organization: null });
    const page = await program.get('people?words=zoe&limit=100');

    expect(made.headers.location).toBe(`/people/${handle}`);
    expect(changed.body).toMatchObject({ name: 'Grace Hopper', email: 'grace@plenary.example', organization: null });
    expect(page.body).toMatchObject({ total: 101 });
    expect(page.headers.link).toContain('cursor=100>; rel="next"');
    expect((await program.get('people?organization=FR')).body).toMatchObject({ total: 1 });
    expect((await program.post('people', { name: '', email: 'x' })).status).toBe(422);
  });
});

test('codes and names find an entity whatever their case', async () => {
  expect((await world.get(OrganizationsService).find('fr')).code).toBe('FR');
});
