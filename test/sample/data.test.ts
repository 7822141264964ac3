import { describe, expect, test } from 'vitest';
import { languages } from '../../src/foundation/i18n/languages.js';
import { type SampleDocument, readSampleData } from '../../src/sample/data.js';

const data = readSampleData();
const groups = new Set(data.groups.map(({ slug }) => slug));
const meetings = new Set(data.meetings.map(({ slug }) => slug));
const people = new Set(data.people.map(({ slug }) => slug));
const documents = new Map(data.documents.map((document) => [document.slug, document]));
const organizations = new Set(data.organizations.map(({ code }) => code));
const actionLines = new Set(data.actionLines.map(({ code }) => code));

describe('the texts', () => {
  test('are there in all six languages, wherever there is one', () => {
    const found = textsIn(data);
    const incomplete = found.filter((texts) => languages.some((language) => !String(texts[language] ?? '').trim()));
    expect(found.length).toBeGreaterThan(150);
    expect(incomplete).toEqual([]);
  });

  test('are written in the script of their language', () => {
    const wrong = textsIn(data).filter(({ ar, ru }) => !/\p{Script=Arabic}|\d/u.test(String(ar)) || !isCyrillic(ru));
    expect(wrong).toEqual([]);
  });
});

describe('the references', () => {
  test('of groups, people and accounts lead somewhere', () => {
    const instruments = new Set(data.instruments.map(({ slug }) => slug));
    for (const group of data.groups) {
      expect([...groups, null]).toContain(group.parent);
      expect([...meetings, null]).toContain(group.createdAt);
      expect([...documents.keys(), null]).toContain(group.originDocument);
      expect(group.mandates.flatMap((mandate) => mandate.instruments).every((slug) => instruments.has(slug))).toBe(true);
    }
    const seats = data.accounts.flatMap((account) => account.seats);
    const roles = data.people.flatMap((person) => person.roles);
    expect(seats.filter(({ group }) => !groups.has(group))).toEqual([]);
    expect(roles.filter(({ group }) => group !== null && !groups.has(group))).toEqual([]);
    const acted = [...data.accounts, ...data.people].flatMap(({ organization }) => organization ?? []);
    expect(acted.filter((code) => !organizations.has(code))).toEqual([]);
  });

  test('of meetings and sessions lead somewhere, and sessions lie on days of their meeting', () => {
    expect(meetings).toContain(data.coming.agendaFrom);
    for (const session of data.sessions) {
      const meeting = data.meetings.find(({ slug }) => slug === session.meeting);
      expect(meeting?.days).toContain(session.date);
      expect(groups).toContain(session.group);
      expect(meeting?.agenda.map(({ code }) => code)).toEqual(expect.arrayContaining(session.items));
      expect(session.chairs.flatMap(({ person, onBehalfOf }) => [person, onBehalfOf ?? person])
        .filter((person) => !people.has(person))).toEqual([]);
    }
  });

  test('of documents lead somewhere', () => {
    for (const document of data.documents) {
      expect(groups).toContain(document.group);
      expect([...meetings, null]).toContain(document.meeting);
      expect(danglingIn(document)).toEqual([]);
    }
  });
});

describe('the documents', () => {
  test('are the nineteen of the working group and the two that carried its report', () => {
    const own = data.documents.filter(({ foreign }) => foreign === null);
    expect(own).toHaveLength(19);
    expect(own.filter(({ meeting }) => meeting === 'wg-wsis-11').map(({ number }) => number)).toEqual([7]);
    expect(own.filter(({ meeting }) => meeting === 'wg-wsis-12').map(({ number }) => number))
      .toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 15, 17]);
    expect(own.filter(({ meeting }) => meeting === 'wg-wsis-13').map(({ number }) => number))
      .toEqual([3, 4, 5, 6, 7, 8, 10]);
    expect(data.documents.filter(({ foreign }) => foreign !== null).map(({ foreign }) => foreign!.symbol))
      .toEqual(['C08/50', 'TDAG09-14/18']);
  });

  test('are related in one direction only', () => {
    const pairs = data.documents.flatMap(({ slug, relations }) =>
      relations.flatMap(({ target }) => ('document' in target ? [`${slug} ${target.document}`] : [])));
    const back = pairs.filter((pair) => pairs.includes(pair.split(' ').toReversed().join(' ')));
    expect(pairs).toHaveLength(4);
    expect(back).toEqual([]);
  });

  test('bear no date, language or source that the report does not state', () => {
    const own = data.documents.filter(({ foreign }) => foreign === null);
    expect(own.filter(({ date, originalLanguage }) => date !== null || originalLanguage !== null)).toEqual([]);
    expect(own.filter(({ sources }) => sources.length === 0).map(({ slug }) => slug))
      .toEqual(['wg-wsis-11-7', 'wg-wsis-12-15']);
    expect(own.filter(({ titleStated }) => !titleStated).map(({ slug }) => slug))
      .toEqual(['wg-wsis-11-7', 'wg-wsis-12-17']);
  });
});

describe('what is not known', () => {
  test('stays unknown: the days of the 11th meeting, the hours of the plenaries, every deadline', () => {
    const eleventh = data.meetings.find(({ number }) => number === 11);
    expect(eleventh).toMatchObject({ when: '2007-06', days: [], place: null, zone: null, agenda: [] });
    expect(data.meetings.every(({ deadline }) => deadline === null)).toBe(true);
    const plenaries = data.sessions.filter(({ kind }) => kind === 'plenary');
    expect(plenaries.filter(({ starts, ends }) => starts !== null || ends !== null)).toEqual([]);
  });

  test('nobody of 2008 has an e-mail address, and every account is a role person', () => {
    expect(JSON.stringify(data.people)).not.toContain('@');
    const names = data.people.map(({ name }) => name);
    expect(data.accounts.filter(({ name }) => names.some((one) => name.includes(one)))).toEqual([]);
    expect(data.accounts.map(({ email }) => email).toSorted()).toEqual([
      'chairman@plenary.example',
      'convenor@plenary.example',
      'egypt@plenary.example',
      'france@plenary.example',
      'secretariat@plenary.example',
      'sector-member@plenary.example',
    ]);
  });
});

test('Mr Kushtuev chaired the morning of 25 September 2008 for Mr Minkin', () => {
  const morning = data.sessions.find(({ date, part }) => date === '2008-09-25' && part === 'morning');
  expect(morning?.chairs).toEqual([{ person: 'a-kushtuev', capacity: 'acting', onBehalfOf: 'vladimir-minkin' }]);
});

function danglingIn(document: SampleDocument): string[] {
  const { main, supplementary } = document.actionLines;
  const agenda = data.meetings.find(({ slug }) => slug === document.meeting)?.agenda.map(({ code }) => code);
  return [
    ...[...main, ...supplementary].filter((code) => !actionLines.has(code)),
    ...(agenda ? document.agendaItems.filter((code) => !agenda.includes(code)) : []),
    ...document.treatments.map(({ meeting }) => meeting).filter((meeting) => !meetings.has(meeting)),
    ...document.sources.flatMap((source) => [
      ...('organization' in source && source.organization !== null && !organizations.has(source.organization)
        ? [source.organization] : []),
      ...('group' in source && source.group !== null && !groups.has(source.group) ? [source.group] : []),
    ]),
    ...document.relations.flatMap(({ target }) => [
      ...('document' in target && !documents.has(target.document) ? [target.document] : []),
      ...('group' in target && !groups.has(target.group) ? [target.group] : []),
    ]),
  ];
}

/** Every object in the data that has at least one key named as a language is a text. */
function textsIn(value: unknown): Record<string, unknown>[] {
  if (value === null || typeof value !== 'object') return [];
  const record = value as Record<string, unknown>;
  return languages.some((language) => language in record) ? [record] : Object.values(record).flatMap(textsIn);
}

function isCyrillic(text: unknown): boolean {
  return /\p{Script=Cyrillic}/u.test(String(text));
}
