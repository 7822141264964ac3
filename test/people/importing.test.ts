import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EndingsService } from '../../src/account/holders/endings.service.js';
import { Actor } from '../../src/foundation/actor.js';
import { Database } from '../../src/foundation/database/database.js';
import { Journal } from '../../src/foundation/journal.js';
import { JournalLine } from '../../src/foundation/journal-line.entity.js';
import { FocalPoint } from '../../src/people/focal-point.entity.js';
import { FocalPointsService } from '../../src/people/focal-points.service.js';
import { ImportsService } from '../../src/people/import/imports.service.js';
import { PeopleService } from '../../src/people/people.service.js';
import { Person } from '../../src/people/person.entity.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let administrator: Person;
let admin: Visitor;

beforeAll(async () => {
  world = await World.open();
  administrator = await world.person({ isAdmin: true });
  admin = await world.signedIn(administrator);
  await world.organization({ code: 'FR', name: 'France' });
  await world.person({ email: 'known@plenary.example' });
  const leaver = await world.person({ email: 'left@plenary.example' });
  await world.get(EndingsService).end(Actor.portal, leaver.handle);
});
afterAll(() => world.close());

/** What is wrong with a table: `line column kind`. */
async function faults(text: string): Promise<string[]> {
  const { problems } = await world.get(ImportsService).check(Actor.portal, text);
  return problems.map(({ line, column, key }) => `${line ?? '-'} ${column ?? '-'} ${key.replace(/^people\.(import_)?/, '')}`);
}

function people(): Promise<number> {
  return world.get(Database).manager.count(Person);
}

const head = 'email,name,organization,language,zone,focal_point_from,focal_point_until';
const long = 'x'.repeat(201);

describe('a line of people is told', () => {
  test.each([
    ['missing', ',Ada', 'email missing'],
    ['missing', 'a@plenary.example,', 'name missing'],
    ['an address that is none', 'ada,Ada', 'email email'],
    ['an address twice in the file', 'twice@plenary.example,Ada\nTWICE@plenary.example,Ada', 'email emailTwice'],
    ['an address that somebody has', 'Known@plenary.example,Ada', 'email emailTaken'],
    ['the address of somebody who left', 'left@plenary.example,Ada', 'email emailOfLeaver'],
    ['too long', `a@plenary.example,${long}`, 'name tooLong'],
    ['control characters', 'a@plenary.example,A\u0007da', 'name control'],
    ['a line break in a cell', 'a@plenary.example,"A\nda"', 'name control'],
    ['a sign that turns the direction', 'a@plenary.example,A\u202eda', 'name invisible'],
    ['letters broken by an encoding', 'a@plenary.example,A\ufffdda', 'name broken'],
    ['a formula', 'a@plenary.example,=1+1', 'name formula'],
    ['a formula with a full-width sign', 'a@plenary.example,＝1+1', 'name formula'],
    ['a formula by a minus', 'a@plenary.example,-Ada', 'name formula'],
    ['an address in place of a name', 'a@plenary.example,ada@plenary.example', 'name nameIsAddress'],
    ['an unknown entity', 'a@plenary.example,Ada,Atlantis', 'organization unknownOrganization'],
    ['an unknown language', 'a@plenary.example,Ada,FR,de', 'language language'],
    ['an unknown zone', 'a@plenary.example,Ada,FR,fr,Mars/Base', 'zone zone'],
    ['a day written otherwise', 'a@plenary.example,Ada,FR,fr,UTC,01.05.2026', 'focal_point_from day'],
    ['a day that is none', 'a@plenary.example,Ada,FR,fr,UTC,2026-02-30', 'focal_point_from noSuchDay'],
    ['an end before the beginning', 'a@plenary.example,Ada,FR,fr,UTC,2026-05-02,2026-05-01', 'focal_point_until endsBeforeItBegins'],
    ['an end without a beginning', 'a@plenary.example,Ada,FR,fr,UTC,,2026-05-01', 'focal_point_until untilAlone'],
    ['a focal point of nothing', 'a@plenary.example,Ada,,fr,UTC,2026-05-01', 'focal_point_from focalWithoutEntity'],
  ])('%s', async (_what, line, fault) => {
    const full = line.split('\n').map((one) => one + ','.repeat(Math.max(0, 6 - one.split(',').length + 1))).join('\n');
    const text = line.includes('"') ? `${head}\n${line},,,,,` : `${head}\n${full}`;

    const found = await faults(text);

    expect(found.map((one) => one.replace(/^\d+ /, ''))).toEqual([fault]);
  });
});

describe('a line of entities is told', () => {
  test.each([
    ['a code of another shape', 'f r,other,Name', 'code codeShape'],
    ['a code twice in the file', 'AA,other,One\nAA,other,Two', 'code codeTwice'],
    ['a code that another has', 'FR,member-state,Name', 'code codeTaken'],
    ['an unknown kind', 'AA,planet,Name', 'kind kind'],
    ['a State with another code than of two letters', 'ABC,member-state,Name', 'code stateCode'],
    ['no name', 'AA,other,', '- nameMissing'],
    ['the name of another', 'AA,other,france', 'name_en entityNameTwice'],
    ['no kind', 'AA,,Name', 'kind missing'],
  ])('%s', async (_what, lines, fault) => {
    expect((await faults(`code,kind,name_en\n${lines}`)).map((one) => one.replace(/^\d+ /, ''))).toEqual([fault]);
  });
});

describe('a file is told', () => {
  test.each([
    ['a column that is missing', 'email\na@plenary.example', ['1 name missingColumn']],
    ['a column that is unknown', 'email,name,colour\na@plenary.example,Ada,red', ['1 colour unknownColumn']],
    ['a column that is there twice', 'email,name,name\na@plenary.example,Ada,Ada', ['1 name columnTwice']],
    ['nothing under the first line', 'email,name', ['- - noRows']],
    ['too few cells', 'email,name\na@plenary.example', ['2 - tooFewCells']],
    ['too many cells', 'email,name\na@plenary.example,Ada,Lovelace', ['2 - tooManyCells']],
    ['quotes in the middle', 'email,name\na@plenary.example,A"d"a\nb@plenary.example,Bob', ['2 - quotes']],
    ['a mistake on the third line', 'email,name\na@plenary.example,Ada\nbob,Bob', ['3 email email']],
  ])('%s', async (_what, text, wrong) => {
    expect(await faults(text)).toEqual(wrong);
  });

  test.each([
    ['no text', Buffer.from([0x80, 0x81, 0xfe]), 'This is no text'],
    ['bytes of another kind', Buffer.from('email\0name'), 'This is no text'],
    ['empty', Buffer.from('  \n'), 'There is nothing in the file'],
    ['something else', Buffer.from('Dear all,\nplease'), 'The first line has to name the columns'],
    ['nothing at all', Buffer.from(''), 'There is nothing in the file'],
  ])('when it is %s', async (_what, bytes, complaint) => {
    const answer = await admin.send('/people/import', { text: '' }, [{ name: 'people.csv', bytes }]);

    expect(answer.status).toBe(422);
    expect(answer.text).toContain(complaint);
  });
});

describe('a file is read', () => {
  const table = 'Email,Name,Organization\nreader@plenary.example,Зоя Ψ عمر,France\n';

  test.each([
    ['UTF-8', Buffer.from(table)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${table}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${table}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${table}`, 'utf16le').swap16()],
    ['semicolons', Buffer.from(table.replaceAll(',', ';'))],
    ['tabs and line ends of Windows', Buffer.from(table.replaceAll(',', '\t').replaceAll('\n', '\r\n'))],
    ['quoted cells', Buffer.from(table.replaceAll(/[^,\n]+/g, '"$&"'))],
  ])('in %s', async (_what, bytes) => {
    const sent = await admin.send('/people/import', {}, [{ name: 'people.csv', bytes }]);

    expect(sent.status, sent.text).toBe(303);
    const shown = await admin.get(sent.headers.location!);
    expect(shown.text).toContain('1 person');
    expect(shown.text).toContain('0 problems');
  });
});

test('is looked at first and enters nobody; then it enters all, once', async () => {
  const before = await people();
  const text = `${head}\none@plenary.example,One,FR,fr,Europe/Paris,2026-01-01,\ntwo@plenary.example,"Two, the second",,,,,\n`;
  const sent = await admin.send('/people/import', { text }, []);
  const path = sent.headers.location!;
  await admin.get(path).expect(200);
  expect(await people()).toBe(before);

  await admin.post(path).expect(303);
  await admin.post(path).expect(303);

  expect(await people()).toBe(before + 2);
  expect((await admin.get(path)).text).toContain('2 lines were entered.');
  const one = (await world.get(PeopleService).byEmail('one@plenary.example'))!;
  expect([one.organization?.code, one.language, one.zone]).toEqual(['FR', 'fr', 'Europe/Paris']);
  expect((await world.get(FocalPointsService).current(one.organization!)).map(({ person }) => person.name)).toEqual(['One']);
  expect((await world.get(Journal).about('one@plenary.example')).map(({ verb }) => verb)).toEqual(['people.add', 'people.nameFocalPoint']);
  expect((await world.get(PeopleService).byEmail('two@plenary.example'))?.name).toBe('Two, the second');
});

test('enters nobody when something has changed since it was looked at', async () => {
  const sent = await admin.send('/people/import', { text: 'email,name\nfirst@plenary.example,A\nlate@plenary.example,B' }, []);
  await world.person({ email: 'late@plenary.example' });
  const before = await people();

  expect((await admin.post(sent.headers.location!)).status).toBe(409);

  expect(await people()).toBe(before);
  expect((await admin.get(sent.headers.location!)).text).toContain('Somebody already has the address late@plenary.example.');
});

test('five thousand people are looked at and entered in a moment, each with her line in the journal', async () => {
  const lines = Array.from({ length: 5000 }, (_, n) => `many-${n}@plenary.example,Person ${n},FR`);
  const text = `email,name,organization\n${lines.join('\n')}`;
  const sent = await admin.send('/people/import', {}, [{ name: 'many.csv', bytes: text }]);

  expect((await admin.get(sent.headers.location!)).text).toContain('5,000 people');
  await admin.post(sent.headers.location!).expect(303);

  expect((await world.get(PeopleService).byEmail('many-4999@plenary.example'))?.name).toBe('Person 4999');
  expect(await world.get(Journal).about('many-2500@plenary.example')).toHaveLength(1);
}, 60_000);

describe('a file of five thousand people with every kind of mistake in it', () => {
  /** Lines that are wrong in one way each, by what is wrong. The sign @ is an address of the line's own. */
  const mistakes: [fault: string, line: string][] = [
    ['email missing', ',Ada,,,,,'],
    ['name missing', '@,,,,,,'],
    ['email email', 'ada,Ada,,,,,'],
    ['email emailTwice', 'FAULTY-0@plenary.example,Ada,,,,,'],
    ['email emailTaken', 'known@plenary.example,Ada,,,,,'],
    ['email emailOfLeaver', 'left@plenary.example,Ada,,,,,'],
    ['name tooLong', `@,${long},,,,,`],
    ['name control', '@,A\u0007da,,,,,'],
    ['name invisible', '@,A\u202eda,,,,,'],
    ['name broken', '@,A\ufffdda,,,,,'],
    ['name formula', '@,=1+1,,,,,'],
    ['name nameIsAddress', '@,ada@plenary.example,,,,,'],
    ['organization unknownOrganization', '@,Ada,Atlantis,,,,'],
    ['language language', '@,Ada,FR,de,,,'],
    ['zone zone', '@,Ada,FR,fr,Mars/Base,,'],
    ['focal_point_from day', '@,Ada,FR,fr,UTC,01.05.2026,'],
    ['focal_point_from noSuchDay', '@,Ada,FR,fr,UTC,2026-02-30,'],
    ['focal_point_until endsBeforeItBegins', '@,Ada,FR,fr,UTC,2026-05-02,2026-05-01'],
    ['focal_point_until untilAlone', '@,Ada,FR,fr,UTC,,2026-05-01'],
    ['focal_point_from focalWithoutEntity', '@,Ada,,fr,UTC,2026-05-01,'],
    ['- tooManyCells', '@,Ada,,,,,,,,Lovelace'],
    ['- quotes', '@,A"d"a,,,,,'],
    ['- tooFewCells', '@,Ada'],
  ];
  /** Every fourth line is wrong, by turns. An address that is somebody's already is, the next time, first of all one twice in the file. */
  const rows = Array.from({ length: 5000 }, (_, n) => {
    const [fault, line] = n % 4 === 3 ? mistakes[Math.floor(n / 4) % mistakes.length]! : [null, '@,Ada,FR,,,,'];
    const isTwice = n > 4 * mistakes.length && /Taken|OfLeaver/.test(fault ?? '');
    return { fault: isTwice ? 'email emailTwice' : fault, line: line.replace(/^@/, `faulty-${n}@plenary.example`) + (fault === '- tooFewCells' ? '' : ',,') };
  });
  const text = [`${head},colour,zone`, ...rows.map(({ line }) => line)].join('\n');

  test('is told each of them by its line, and no other', async () => {
    const ofLines = rows.flatMap(({ fault }, n) => (fault ? [`${n + 2} ${fault}`] : []));

    const found = await faults(text);

    expect(found).toEqual(['1 colour unknownColumn', '1 zone columnTwice', ...ofLines]);
    expect(new Set(found.map((one) => one.replace(/^\d+ /, ''))).size).toBe(mistakes.length + 2);
  });

  test('has a page of no more than a thousand of them, which enters nobody', async () => {
    const { manager } = world.get(Database);
    const written = async () => [await people(), await manager.count(JournalLine), await manager.count(FocalPoint)];
    const before = await written();

    const sent = await admin.send('/people/import', {}, [{ name: 'faulty.csv', bytes: text }]);
    const page = await admin.get(sent.headers.location!);

    expect(page.text).toContain('1,252 problems');
    expect(page.text.match(/<tr>/g)).toHaveLength(1 + 1000);
    expect(page.text.length).toBeLessThan(300_000);
    expect(page.text).not.toContain(`action="${sent.headers.location}"`);
    expect((await admin.post(sent.headers.location!)).status).toBe(409);
    expect(await written()).toEqual(before);
  });
});

test('programs send, read and apply a table; entities too', async () => {
  const program = await Program.of(world, administrator);
  const bad = await program.post('people-imports', { text: 'code,kind,name_en\nZZ,planet,Zed' });
  expect([bad.status, bad.body]).toMatchObject([201, { problems: [{ line: 2, column: 'kind', code: 'kind' }] }]);

  const good = await program.post('people-imports', { text: 'code,kind,name_en,name_fr\nZZ,other,Zed,Zède', name: 'z.csv' });
  const { handle } = good.body as { handle: string };
  expect((await program.get(`people-imports/${handle}`)).body).toEqual(good.body);
  expect((await program.post(`people-imports/${handle}`)).body).toMatchObject({ entered: 1, problems: [] });
  expect((await world.get(PeopleService).organization('ZZ'))?.names).toEqual({ en: 'Zed', fr: 'Zède' });
});

test('a file that nobody applied is forgotten after a day', async () => {
  const sent = await admin.send('/people/import', { text: 'email,name\nforgotten@plenary.example,F' }, []);
  world.clock.set(new Date(world.clock.now().getTime() + 25 * 3600_000));
  const again = await world.signedIn(administrator);
  await again.send('/people/import', { text: 'email,name\nother@plenary.example,O' }, []).expect(303);

  expect((await again.get(sent.headers.location!)).status).toBe(404);
});
