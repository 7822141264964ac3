import { afterAll, beforeAll, expect, test } from 'vitest';
import { Treatment } from '../../src/documents/treatments/treatment.entity.js';
import { Database } from '../../src/foundation/database/database.js';
import { Actor } from '../../src/foundation/actor.js';
import { DocumentsService } from '../../src/documents/documents.service.js';
import { SessionsService } from '../../src/sessions/sessions.service.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import { World } from '../builders/world.js';
import { wordsOf } from '../home/reading.js';
import { table, type Tabled } from './tabled.js';

let world: World;

beforeAll(async () => {
  world = await World.open();
});

afterAll(() => world.close());

test('the chair records what the meeting did, in which session, with which text', async () => {
  const tabled = await table(world);
  const delegate = await Program.of(world, tabled.delegate);
  const metadata = { title: 'On numbers', language: 'en', purpose: 'action' };
  await delegate.revise(tabled.slug, metadata, [textFile('revised.txt')]);
  const session = await sitting(tabled);

  const form = await tabled.chair.get(`/documents/${tabled.slug}/treatments/new`);
  const answer = await tabled.chair.post(`/documents/${tabled.slug}/treatments?lang=es`, {
    outcome: 'forwarded',
    variant: 'rev0',
    session: String(session.id),
    target: 'TDAG',
    remark: ' Con comentarios ',
  });

  expect(form.status).toBe(200);
  expect(form.text).toContain('>4 May 2026, 09:30, Plenary, ');
  expect([...form.text.matchAll(/<option value="(rev\d)"/g)].map(([, key]) => key)).toEqual(['rev1', 'rev0']);
  expect([answer.status, answer.headers.location]).toEqual([303, `/documents/${tabled.slug}`]);
  expect(await treatmentsOf(tabled)).toMatchObject([
    {
      outcome: 'forwarded',
      variant: { key: 'rev0' },
      meeting: { id: tabled.meeting.id },
      session: { id: session.id },
      target: 'TDAG',
      remark: { es: 'Con comentarios' },
      recordedAt: world.clock.now(),
    },
  ]);
});

test('an outcome is enough, and a later one stands beside it', async () => {
  const tabled = await table(world);

  await tabled.secretary.post(`/documents/${tabled.slug}/treatments`, { outcome: 'noted' });
  const empty = { target: '', remark: '', session: '' };
  await tabled.secretary.post(`/documents/${tabled.slug}/treatments`, { outcome: 'approved', ...empty });

  expect(await treatmentsOf(tabled)).toMatchObject([
    { outcome: 'noted', variant: { key: 'rev0' }, session: null, target: null, remark: null },
    { outcome: 'approved', variant: { key: 'rev0' }, session: null, target: null, remark: null },
  ]);
});

test('what a meeting did is recorded of no meeting before which the document does not lie', async () => {
  const [tabled, other] = [await table(world), await world.meeting()];
  const program = await Program.of(world, await world.seat(tabled.meeting.group, { role: 'secretary' }));

  const answer = await program.post(`documents/${tabled.slug}/treatments`, { outcome: 'noted', meeting: other.slug });

  expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, '#/meeting']);
  expect(await treatmentsOf(tabled)).toEqual([]);
});

test('wrong answers are shown again with what is wrong first, and nothing is lost', async () => {
  const tabled = await table(world);

  const answer = await tabled.chair.post(`/documents/${tabled.slug}/treatments`, {
    outcome: '',
    target: 'TDAG & others',
    remark: 'long '.repeat(500),
  });

  expect(answer.status).toBe(422);
  expect(answer.text).toContain('<title>Error: Record what the meeting did | Plenary</title>');
  const complaints = [...answer.text.matchAll(/<li><a href="#f-(\w+)">/g)].map(([, field]) => field);
  expect(complaints).toEqual(['outcome', 'remark']);
  expect(answer.text).toContain('value="TDAG &amp; others"');
  expect(answer.text).toContain('long long </textarea>');
  expect(await treatmentsOf(tabled)).toEqual([]);
});

test('a session of another meeting is refused', async () => {
  const tabled = await table(world);
  const elsewhere = await sitting(await table(world));

  const answer = await tabled.chair.post(`/documents/${tabled.slug}/treatments`, {
    outcome: 'noted',
    session: String(elsewhere.id),
  });

  expect(answer.status).toBe(422);
  expect(await treatmentsOf(tabled)).toEqual([]);
});

test('delegates and visitors record nothing, however wrong the answers', async () => {
  const tabled = await table(world);
  const delegate = await world.signedIn(tabled.delegate);

  const sent = [
    await world.visitor.get(`/documents/${tabled.slug}/treatments/new`),
    await world.visitor.post(`/documents/${tabled.slug}/treatments`, { outcome: 'noted' }),
    await delegate.get(`/documents/${tabled.slug}/treatments/new`),
    await delegate.post(`/documents/${tabled.slug}/treatments`, { outcome: 'noted' }),
    await delegate.post(`/documents/${tabled.slug}/treatments`, {}),
  ];

  expect(sent.map(({ status }) => status)).toEqual([401, 401, 403, 403, 403]);
  expect(await treatmentsOf(tabled)).toEqual([]);
});

test('everybody reads where it was discussed, on its page and on that of the meeting; who wrote it down, those who handle it', async () => {
  const tabled = await table(world);
  await world.get(DocumentsService).post(Actor.portal, tabled.slug);
  const session = await sitting(tabled);
  await tabled.chair.post(`/documents/${tabled.slug}/treatments`, { outcome: 'noted', session: String(session.id) });
  const chair = (await treatmentsOf(tabled))[0]!.recordedBy!;

  const [page, meeting, own] = [
    await world.visitor.get(`/documents/${tabled.slug}`),
    await world.visitor.get(`/meetings/${tabled.meeting.slug}`),
    await tabled.secretary.get(`/documents/${tabled.slug}`),
  ];
  const { body } = await Program.anonymous(world).get(`documents/${tabled.slug}/treatments`);

  expect(page.text).toContain(`href="/meetings/${tabled.meeting.slug}#session-${session.number}">Monday, 4 May 2026, 09:30–12:30, Plenary</a>`);
  expect(meeting.text).toMatch(new RegExp(`id="session-${session.number}".*?Taken up:.*?href="/documents/${tabled.slug}"`, 's'));
  expect(body.items).toMatchObject([
    { outcome: 'noted', session: { meeting: tabled.meeting.slug, number: session.number, kind: 'plenary', starts: '09:30' }, recordedBy: null },
  ]);
  expect(page.text).not.toContain(chair);
  expect(wordsOf(own.text)).toContain(`Recorded by ${chair}`);
});

test('a paper that was postponed is taken up by a session of the next meeting', async () => {
  const tabled = await table(world);
  const next = await world.meeting({ group: tabled.group, days: ['2026-11-02'] });
  const session = await world.get(SessionsService).schedule(Actor.portal, next, { day: '2026-11-02', kind: 'plenary', group: tabled.group });

  const form = await tabled.secretary.get(`/documents/${tabled.slug}/treatments/new`);
  await tabled.secretary.post(`/documents/${tabled.slug}/treatments`, { outcome: 'approved', session: String(session.id) });

  expect(form.text).toContain(`${next.group.label}, ${next.number}`);
  expect(await treatmentsOf(tabled)).toMatchObject([{ outcome: 'approved', meeting: { id: next.id }, session: { id: session.id } }]);
});

function sitting({ meeting, group }: Tabled) {
  const hours = { day: '2026-05-04', starts: '09:30', ends: '12:30' };
  return world.get(SessionsService).schedule(Actor.portal, meeting, { ...hours, kind: 'plenary', group });
}

function treatmentsOf({ slug }: Tabled): Promise<Treatment[]> {
  return world.get(Database).manager.find(Treatment, {
    where: { variant: { document: { slug } } },
    relations: { variant: true },
    order: { id: 'ASC' },
  });
}
