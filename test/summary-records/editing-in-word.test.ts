import { unzipSync, zipSync } from 'fflate';
import type { Response } from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import type { Attachment, Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let meeting: Meeting;
let chair: Visitor;
let program: Program;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

beforeEach(async () => {
  group = await world.group();
  meeting = await world.meeting({ group });
  const person = await world.seat(group, { role: 'chair' });
  [chair, program] = [await world.signedIn(person), await Program.of(world, person)];
  await program.post(`meetings/${meeting.slug}/record/compilations`);
  for (const text of ['First text.', 'Second text.', 'Third text.']) await add(text);
});

const address = () => `/meetings/${meeting.slug}/record`;
const add = (text: string, item = '2') => program.post(`meetings/${meeting.slug}/record/paragraphs`, { item, texts: { en: text } });
const write = (handle: string, texts: object) => program.patch(`meetings/${meeting.slug}/record/paragraphs/${handle}`, { texts });

interface Drafted {
  number: string;
  paragraphs: { number: string | null; handle: string; texts: Record<string, string> }[];
}

async function under(item: string, language = 'en'): Promise<string[]> {
  const { sections } = (await program.get(`meetings/${meeting.slug}/record/draft`)).body as { sections: Drafted[] };
  return sections.find(({ number }) => number === item)!.paragraphs.filter(({ number }) => number !== null).map(({ texts }) => texts[language] ?? '—');
}

/** The draft as it is taken away, and as it comes back after somebody edited its text. */
async function edited(edit: (xml: string) => string, language = 'en'): Promise<Attachment> {
  const taken = await chair.get(`${address()}/draft.docx?lang=${language}`).buffer(true).parse(binary);
  const { 'word/document.xml': text, ...others } = unzipSync(taken.body as Buffer);
  return { name: 'plane.docx', bytes: Buffer.from(zipSync({ ...others, 'word/document.xml': Buffer.from(edit(Buffer.from(text!).toString('utf8'))) })) };
}

function binary(response: Response, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  (response as unknown as NodeJS.ReadableStream).on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
}

/** The Word paragraph in which these words stand. */
function lineOf(xml: string, words: string): string {
  return xml.match(/<w:p>.*?<\/w:p>/gs)!.find((one) => one.includes(words))!;
}

const bring = (file: Attachment) => program.attach(`meetings/${meeting.slug}/record/edited`, [file]);

test('what was written, moved, put in and deleted on a plane is seen change by change, and taken over at once', async () => {
  const file = await edited((xml) => {
    const [first, second, third] = ['First text', 'Second text', 'Third text'].map((words) => lineOf(xml, words)) as [string, string, string];
    const put = '<w:p><w:r><w:t>Put in &lt;script&gt;.</w:t></w:r></w:p>';
    return xml.replace(second, '').replace(first, '').replace(third, `${third.replace('Third text', 'Third, changed text')}${first}${put}`);
  });
  const sent = await chair.send(`${address()}/edited`, {}, [file]);
  const page = await chair.get(sent.headers.location!);
  const keys = [...page.text.matchAll(/name="accept" value="([^"]+)" checked/g)].map(([, key]) => key!);

  expect([sent.status, page.status, keys.length]).toEqual([303, 200, 3]);
  expect(page.text).toContain('Put in &lt;script>.');
  const accepted = await chair.post(sent.headers.location!, { accept: keys });
  expect([accepted.status, accepted.headers.location]).toEqual([303, `${address()}/draft`]);
  expect(await under('2')).toEqual(['Third, changed text.', 'First text.', 'Put in <script>.']);
  expect((await chair.post(sent.headers.location!, { accept: [] })).status).toBe(422);
  expect((await chair.get(sent.headers.location!)).text).toContain('3 changes were taken over');
});

test('what has changed in the record meanwhile is a conflict, and left unless somebody chooses', async () => {
  const file = await edited((xml) => xml.replace('First text', 'First, from the plane').replace('Second text', 'Second, from the plane'));
  await write('p2', { en: 'First, from the hall.' });
  await write('p4', { en: 'Third, from the hall.' });
  await add('Came later.');
  const { body, headers } = await bring(file);

  expect(body.changes.map(({ paragraph, isConflict, present, proposed }: Record<string, unknown>) => [paragraph, isConflict, present, proposed])).toEqual([
    ['p2', true, 'First, from the hall.', 'First, from the plane.'],
    ['p3', false, 'Second text.', 'Second, from the plane.'],
  ]);
  const page = await chair.get(headers.location as string);
  expect([...page.text.matchAll(/name="accept" value="(p\d+)-\d+"( checked)?/g)].map(([, handle, ticked]) => [handle, Boolean(ticked)])).toEqual([['p2', false], ['p3', true]]);
  const [, second] = body.changes;
  await program.post(`meetings/${meeting.slug}/record/edited/${body.handle}`, { accept: [second.key] });
  expect(await under('2')).toEqual(['First, from the hall.', 'Second, from the plane.', 'Third, from the hall.', 'Came later.']);
});

test('what changes between the look and the decision is not taken over unseen; the ticks stay', async () => {
  const { body } = await bring(await edited((xml) => xml.replace('First text', 'First, changed').replace('Third text', 'Third, changed')));
  await write('p2', { en: 'Newer.' });
  const keys = body.changes.map(({ key }: { key: string }) => key);
  const refused = await chair.post(`${address()}/edited/${body.handle}`, { accept: keys });

  expect(refused.status).toBe(422);
  expect([...refused.text.matchAll(/name="accept" value="(p\d+)-\d+"( checked)?/g)].map(([, handle, ticked]) => [handle, Boolean(ticked)])).toEqual([['p2', false], ['p4', true]]);
  expect(await under('2')).toEqual(['Newer.', 'Second text.', 'Third text.']);
});

test('a draft in a language that has no text yet comes back as a translation', async () => {
  const { body } = await bring(await edited((xml) => xml.replace('Second text', 'Второй текст'), 'ru'));
  expect([body.language, body.changes.length]).toEqual(['ru', 1]);
  await program.post(`meetings/${meeting.slug}/record/edited/${body.handle}`, { accept: [body.changes[0].key] });

  expect([await under('2', 'ru'), await under('2')]).toEqual([['—', 'Второй текст.', '—'], ['First text.', 'Second text.', 'Third text.']]);
});

test('what is no draft of this record is refused with the reason', async () => {
  const whole = await edited((xml) => xml);
  const unmarked = await edited((xml) => xml.replaceAll(/<w:bookmark(?:Start|End)[^>]*>/g, ''));
  const other = await world.meeting({ group });
  await program.post(`meetings/${other.slug}/record/compilations`);
  const said = async (sending: Promise<Response>) => (await sending).body.errors?.[0]?.detail;

  expect(await said(bring(unmarked))).toContain('from which record');
  expect(await said(program.attach(`meetings/${other.slug}/record/edited`, [whole]))).toContain('another meeting');
  expect(await said(bring(textFile('plane.docx')))).toContain('plane.docx');
  expect((await chair.send(`${address()}/edited`, {}, [])).text).toContain('Choose the file');
});

test('only those who draw up the record take its draft away, and a comparison is forgotten after a week', async () => {
  const delegate = await world.signedIn(await world.seat(group));
  expect((await delegate.get(`${address()}/draft.docx`)).status).toBe(403);
  const file = await edited((xml) => xml.replace('First text', 'Changed'));
  const { body } = await bring(file);
  world.clock.set(new Date(world.clock.now().getTime() + 8 * 24 * 3_600_000).toISOString());
  await bring(file);

  expect((await program.get(`meetings/${meeting.slug}/record/edited/${body.handle}`)).status).toBe(404);
});
