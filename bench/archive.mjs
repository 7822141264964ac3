// An archive to measure: meetings full of documents, put through the portal's own entities straight into a database.
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { DataSource } from 'typeorm';
import { built } from './built.mjs';

const { migrate } = await built('schema/migrate.js');
const { dataSourceOptions } = await built('schema/data-source.js');
const { hashOf } = await built('foundation/secrets.js');
const { indexed } = await built('foundation/search/words.js');
const { symbolKey } = await built('documents/symbols/symbol.js');
const { languages } = await built('foundation/i18n/languages.js');
const { fileKinds } = await built('foundation/files/file-kinds.js');
const tables = {
  Organization: await entity('people/organization'),
  Person: await entity('people/person'),
  Group: await entity('groups/group'),
  Seat: await entity('groups/seat'),
  Token: await entity('account/token'),
  SignIn: await entity('account/sign-in'),
  Meeting: await entity('meetings/meeting'),
  AgendaItem: await entity('meetings/agenda-item'),
  Session: await entity('sessions/session'),
  StoredFile: await entity('foundation/files/stored-file'),
  FileText: (await built('foundation/files/stored-file.entity.js')).FileText,
  Document: await entity('documents/document'),
  DocumentSource: await entity('documents/document-source'),
  DocumentItem: await entity('documents/document-item'),
  Variant: await entity('documents/variants/variant'),
  LanguageVersion: await entity('documents/variants/language-version'),
  DocumentFile: await entity('documents/variants/document-file'),
  Treatment: await entity('documents/treatments/treatment'),
};

/** Many enough to be quick, and few enough for the parameters of one statement. */
const atOnce = 400;
const day = 24 * 3_600_000;
const long = (...parts) => parts.join(' ');

/**
 * What the archive holds: 20 meetings of one group, the first with 200 documents, the others with as many as are
 * missing; and one more meeting, still empty, that takes contributions. `large` says how many files, of how many
 * bytes, the last of the 20 has beside small ones. Gives the files: small, of a megabyte, large.
 */
export async function buildArchive({ database, uploads, token, meetings = 20, documents = 10_000, large }) {
  const address = { kind: 'sqlite', file: database };
  await migrate(address);
  const source = await new DataSource(dataSourceOptions(address)).initialize();
  try {
    await source.query('PRAGMA synchronous = OFF');
    const shelf = await source.transaction((manager) => fill(new Pile(manager), { uploads, token, meetings, documents, large }));
    await source.query('ANALYZE');
    return shelf;
  } finally {
    await source.destroy();
  }
}

async function fill(pile, { uploads, token, meetings, documents, large }) {
  const house = await furnish(pile, token);
  const shelf = await stack(pile, uploads, large);
  for (let number = 1; number <= meetings; number += 1) {
    const meeting = await convene(pile, house.group, number, new Date(Date.now() - (meetings - number + 1) * 60 * day));
    const others = Math.floor((documents - 200) / (meetings - 1));
    const rest = documents - 200 - others * (meetings - 2);
    const many = number === 1 ? 200 : number === meetings ? rest : others;
    await table(pile, { ...house, ...meeting, shelf: number === meetings ? shelf : { ...shelf, large: [] } }, many);
  }
  await convene(pile, house.group, meetings + 1, new Date(Date.now() + 30 * day));
  await pile.flush();
  return shelf;
}

/** A group, the entities that may sit in it, and a delegate with a token. */
async function furnish(pile, token) {
  const organizations = Array.from({ length: 60 }, (_, index) =>
    pile.put('Organization', {
      ...{ code: `X${index}`, kind: 'member-state', formerCodes: [] },
      names: Object.fromEntries(languages.map((language) => [language, `Republic ${index} (${language})`])),
    }),
  );
  const group = pile.put('Group', {
    ...{ slug: 'speed', acronym: 'SPEED', prefixes: [], kind: 'working-group', parentId: null, lineage: [1] },
    ...{ names: { en: 'Working Group on Speed', fr: 'Groupe de travail sur la vitesse' }, openTo: ['member-state'] },
    ...{ openBasis: null, posting: 'at-once', defaultAccess: 'public', zone: 'Europe/Zurich', mailbox: null, website: null },
    ...{ note: null, basis: null, setUpBy: null, endsOn: null, endReason: null, predecessorId: null, version: 1 },
  });
  const person = pile.put('Person', {
    ...{ handle: 'delegate', email: 'delegate@plenary.example', name: 'A. Delegate', organization: organizations[0] },
    ...{ language: null, zone: null, isAdmin: false, createdAt: new Date(), endedAt: null },
  });
  const held = { person, group, organization: organizations[0], role: 'delegate', from: null, until: null, areDaysKnown: true };
  pile.put('Seat', held);
  pile.put('Token', tokenOf(person, token));
  chair(pile, group, token);
  await pile.flush();
  return { group, organizations };
}

/** The chair of the group, with a token and signed in: her cookie holds the same words. */
function chair(pile, group, token) {
  const person = pile.put('Person', {
    ...{ handle: 'chair', email: 'chair@plenary.example', name: 'A. Chair', organization: null },
    ...{ language: null, zone: null, isAdmin: false, createdAt: new Date(), endedAt: null },
  });
  pile.put('Seat', { person, group, organization: null, role: 'chair', from: null, until: null, areDaysKnown: true });
  pile.put('Token', tokenOf(person, `${token}-chair`));
  const [now, endsAt] = [new Date(), new Date(Date.now() + 12 * 3_600_000)];
  pile.put('SignIn', { hash: hashOf(`${token}-chair`), person, createdAt: now, seenAt: now, endsAt, agent: 'bench' });
}

function tokenOf(person, token) {
  const said = { hash: hashOf(token), person, name: 'bench', scope: 'write', createdAt: new Date(), usedAt: new Date() };
  return { ...said, expiresAt: new Date(Date.now() + 90 * day) };
}

/** Files on the disk: some hundred small ones, one of a megabyte, and the large ones. */
async function stack(pile, uploads, { count, size }) {
  const kinds = ['docx', 'pdf', 'docx'];
  const small = Array.from({ length: 300 }, (_, index) => keep(pile, uploads, kinds[index % 3], 20_000 + index));
  for (const file of small) pile.put('FileText', { file, blocks: blocks() });
  const megabyte = keep(pile, uploads, 'pdf', 1024 * 1024);
  const largest = Array.from({ length: count }, () => keep(pile, uploads, 'pdf', size));
  await pile.flush();
  return { small, megabyte, large: largest };
}

function keep(pile, uploads, kind, size) {
  const bytes = randomBytes(size);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = pathOf(uploads, sha256);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return pile.put('StoredFile', { sha256, size, crc32: crc32(bytes), kind, notes: [], pages: 4, keptAt: new Date() });
}

export function pathOf(uploads, sha256) {
  return join(uploads, 'blobs', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

function blocks() {
  const sentence = 'The group considered the contribution and thanked its author for the work that went into it.';
  const paragraph = { as: 'paragraph', text: long(sentence, sentence, sentence, sentence) };
  return [{ as: 'heading', text: 'On speed', level: 1 }, ...Array.from({ length: 30 }, () => paragraph)];
}

async function convene(pile, group, number, opening) {
  const days = [0, 1].map((offset) => new Date(opening.getTime() + offset * day).toISOString().slice(0, 10));
  const meeting = pile.put('Meeting', {
    ...{ group, number, slug: `speed-${number}`, titles: null, days, when: null, place: { en: 'Geneva', fr: 'Genève' } },
    ...{ zone: 'Europe/Zurich', state: 'convened', stateBefore: null, lastDay: days[1], contributionsCloseAt: opening, lateEffect: 'accept' },
    ...{ otherDeadlines: null, agendaNote: null, note: null, version: 1, agendaVersion: 1 },
  });
  const items = Array.from({ length: 12 }, (_, position) =>
    pile.put('AgendaItem', {
      ...{ meeting, code: `${position + 1}`, position, depth: 0, approves: null },
      titles: { en: `Matter no. ${position + 1}`, fr: `Question no ${position + 1}` },
    }),
  );
  const sessions = days.map((on, index) =>
    pile.put('Session', {
      ...{ meeting, group, day: on, starts: '09:30', ends: '12:30', part: null, kind: 'plenary', items: [], room: 'A' },
      ...{ note: null, number: index + 1, state: 'scheduled', reason: null, remoteLink: null, movedTo: null, version: 1 },
    }),
  );
  await pile.flush();
  return { meeting, items, sessions, opening };
}

/** Lays so many documents on a meeting's table. */
async function table(pile, place, many) {
  for (let number = 1; number <= many; number += 1) {
    lay(pile, place, number);
    if (number % atOnce === 0) await pile.flush();
  }
  await pile.flush();
}

/** One document: every fourth has two sources, every fifth a revision, every second a treatment. */
function lay(pile, place, number) {
  const document = pile.put('Document', documentOf(place, number));
  const sources = number % 4 === 0 ? [number, number + 7] : [number];
  sources.forEach((index, position) => {
    const organization = place.organizations[index % place.organizations.length];
    pile.put('DocumentSource', { document, position, organization, group: null, office: null, text: null, isConfirmed: true });
  });
  pile.put('DocumentItem', { document, item: place.items[number % place.items.length], position: 0 });
  const keys = number % 5 === 0 ? ['rev0', 'rev1'] : ['rev0'];
  const variants = keys.map((key, position) => issue(pile, place, { document, number, key, position }));
  if (number % 2 === 0) {
    pile.put('Treatment', {
      ...{ variant: variants[0], outcome: 'noted', meeting: place.meeting, session: place.sessions[number % 4 === 0 ? 1 : 0] },
      ...{ target: null, remark: { en: 'The group took note of it.' }, recordedAt: place.opening },
    });
  }
}

function documentOf({ group, meeting, opening, organizations }, number) {
  const titles = {
    en: `Proposals of Republic ${number % 60} on matter ${number} before the meeting`,
    fr: `Propositions de la République ${number % 60} sur la question ${number} dont la réunion est saisie`,
  };
  const slug = `speed-${meeting.number}-${number}`;
  const symbol = `SPEED-${meeting.number}/${number}`;
  const names = Object.values(organizations[number % 60].names);
  return {
    ...{ slug, group, meeting, series: '', number, symbolKey: symbolKey({ meeting, series: '', number }), prefix: 'SPEED', counting: null, foreignSymbol: null, foreignItem: null },
    ...{ titles, titlesTranslated: [], isTitleDescriptive: false, purpose: ['action', 'discussion', 'information'][number % 3] },
    ...{ access: 'public', opensAt: null, publication: 'posted', originalLanguage: 'en', dated: null },
    ...{ actionLines: { main: ['C2'], supplementary: [] }, presentedBy: null, presentingOffice: null, covers: null, note: null },
    ...{ documentClass: 'contribution', isLate: false, notLateReason: null },
    ...{ registeredAt: momentOf(opening, number), postedAt: momentOf(opening, number), checkedAt: null },
    ...{ withdrawnAt: null, withdrawalReason: null, withdrawnFrom: null, registrarId: null },
    words: indexed([symbol, slug, ...Object.values(titles), ...names].join(' ')),
  };
}

/** A variant in six languages, two of them with files. */
function issue(pile, { opening, shelf }, { document, number, key, position }) {
  const at = momentOf(opening, number);
  const variant = pile.put('Variant', {
    ...{ document, key, position, registeredAt: at, postedAt: at, filedAt: null, isLate: false },
    ...{ titles: null, purpose: null, appliesTo: null },
  });
  for (const language of languages) {
    const isThere = language === 'en' || language === 'fr';
    const version = pile.put('LanguageVersion', { variant, language, state: isThere ? 'ready' : 'missing' });
    if (isThere) attach(pile, version, filesFor(shelf, { language, number, key }));
  }
  return variant;
}

/** The Word file and the PDF of a language; some documents have a large PDF, and the first the one of a megabyte. */
function filesFor({ small, large, megabyte }, { language, number, key }) {
  const from = number * 7 + languages.indexOf(language);
  const ofKind = (kind) => small.filter((one) => one.kind === kind)[from % 100];
  const isOriginal = language === 'en' && key === 'rev0';
  const pdf = (isOriginal && (large[number - 2] ?? (number === 1 ? megabyte : undefined))) || ofKind('pdf');
  return [ofKind('docx'), pdf];
}

function attach(pile, version, files) {
  for (const stored of files) {
    const { extension } = fileKinds[stored.kind];
    const fileName = `${version.language}.${extension}`;
    pile.put('DocumentFile', { version, role: 'main', position: 0, fileName, sentAs: `document.${extension}`, file: stored });
  }
}

function momentOf(opening, number) {
  return new Date(opening.getTime() - 20 * day + number * 60_000);
}

/** Rows that are waiting to be inserted together, each under the next number of its table. */
class Pile {
  last = {};
  waiting = new Map(Object.keys(tables).map((name) => [name, []]));

  constructor(manager) {
    this.manager = manager;
  }

  put(name, values) {
    this.last[name] = (this.last[name] ?? 0) + 1;
    const row = Object.assign(new tables[name](), { id: this.last[name], ...values });
    this.waiting.get(name).push(row);
    return row;
  }

  async flush() {
    for (const [name, rows] of this.waiting) {
      for (let from = 0; from < rows.length; from += atOnce) {
        const insert = this.manager.createQueryBuilder().insert().into(tables[name]);
        await insert.values(rows.slice(from, from + atOnce)).updateEntity(false).execute();
      }
      rows.length = 0;
    }
  }
}

async function entity(path) {
  const module = await built(`${path}.entity.js`);
  const name = path.split('/').at(-1).replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
  return module[name];
}
