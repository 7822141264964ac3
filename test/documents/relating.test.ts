import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { relationSchema } from '../../src/documents/relations/present-relation.js';
import { Journal } from '../../src/foundation/journal.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { pageOf } from '../../src/web/json-schema.js';
import { schemaFaults } from '../api/schema-faults.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';
import { documentOf, withdraw, wordsOf } from '../home/reading.js';

let world: World;
let group: Group;
let meeting: Meeting;
let secretariat: Visitor;
let program: Program;

beforeAll(async () => {
  world = await World.open();
  group = await world.group();
  meeting = await world.meeting({ group });
  const secretary = await world.seat(group, { role: 'secretary' });
  secretariat = await world.signedIn(secretary);
  program = await Program.of(world, secretary);
});
afterAll(() => world.close());

const paper = (the = {}) => documentOf(world, { meeting, ...the });
const relationsOf = async (slug: string, who = Program.anonymous(world)) => (await who.get(`documents/${slug}/relations`)).body;

describe('what a document has to do with another one', () => {
  test('is said on its page, in any spelling, and both pages tell it', async () => {
    const [one, other] = [await paper(), await paper()];

    const answer = await secretariat.post(`/documents/${one.slug}/relations`, {
      type: 'draws-attention-to',
      document: ` ${other.symbol.toLowerCase().replace('/', ' ')}-E `,
      remark_fr: 'Sur le calendrier',
    });

    expect([answer.status, answer.headers.location]).toEqual([303, `/documents/${one.slug}/relations`]);
    expect(wordsOf((await world.visitor.get(`/documents/${one.slug}`)).text)).toContain(`Draws attention to ${other.symbol}`);
    expect(wordsOf((await world.visitor.get(`/documents/${other.slug}`)).text)).toContain(`Attention drawn to it by ${one.symbol}`);
    const told = await relationsOf(other.slug);
    expect(schemaFaults(told, pageOf(relationSchema))).toEqual([]);
    expect(told.items).toMatchObject([{ type: 'draws-attention-to', isInverse: true, document: { slug: one.slug }, remark: { fr: 'Sur le calendrier' } }]);
  });

  test('is taken back by saying it again, and the journal keeps both', async () => {
    const [one, other] = [await paper(), await paper()];
    await program.post(`documents/${one.slug}/relations`, { type: 'refers-to', document: other.symbol, remark: { en: 'In part' } });
    const form = await secretariat.get(`/documents/${one.slug}/relations`);
    expect(form.text).toContain(`name="document" value="${other.slug}"`);

    const answer = await secretariat.post(`/documents/${one.slug}/relations/taking-back`, { type: 'refers-to', document: other.slug });
    const again = await program.post(`documents/${one.slug}/relations/taking-back`, { type: 'refers-to', document: other.slug });

    expect([answer.status, again.status]).toEqual([303, 409]);
    expect((await relationsOf(one.slug)).total).toBe(0);
    const told = { type: 'refers-to', document: other.slug, remark: { en: 'In part' } };
    expect((await world.get(Journal).about(one.slug)).slice(-2)).toMatchObject([
      { verb: 'documents.relate', details: told },
      { verb: 'documents.takeRelationBack', details: told },
    ]);
  });

  test('is told to nobody who may not know of the other one', async () => {
    const [open, closed] = [await paper(), await paper({ access: 'group', titles: { en: 'Canary' } })];
    await program.post(`documents/${open.slug}/relations`, { type: 'complements', document: closed.symbol });

    const page = await world.visitor.get(`/documents/${open.slug}`);

    expect(page.text).not.toContain('Canary');
    expect((await relationsOf(open.slug)).items).toEqual([]);
    expect((await relationsOf(open.slug, program)).items).toMatchObject([{ document: { slug: closed.slug } }]);
  });
});

describe('it also leads', () => {
  test('to a group, and the group tells what answers it', async () => {
    const asking = await world.group();
    const answering = await paper();
    const asked = { en: 'A summary of the replies' };

    await program.post(`documents/${answering.slug}/relations`, { type: 'responds-to-request', group: asking.slug, remark: asked });

    const page = wordsOf((await world.visitor.get(`/groups/${asking.slug}`)).text);
    expect(page).toContain(`Answered by ${answering.symbol}`);
    expect(page).toContain(asked.en);
  });

  test('to something that has a name alone', async () => {
    const answering = await paper();

    await secretariat.post(`/documents/${answering.slug}/relations`, { type: 'responds-to-request', text_en: 'A letter of 3 May' });

    expect((await relationsOf(answering.slug)).items).toMatchObject([{ document: null, text: { en: 'A letter of 3 May' } }]);
    const back = { type: 'responds-to-request', text: { en: 'A letter of 3 May' } };
    expect((await program.post(`documents/${answering.slug}/relations/taking-back`, back)).status).toBe(200);
  });

  test('to a paper of another body that is not here, with the kind of its symbol', async () => {
    const citing = await paper();

    await program.post(`documents/${citing.slug}/relations`, { type: 'refers-to', document: 'A/RES/70/125' });

    expect((await relationsOf(citing.slug)).items).toMatchObject([{ symbol: { text: 'A/RES/70/125', kind: 'united-nations' } }]);
    expect((await world.visitor.get(`/documents/${citing.slug}`)).text).toMatch(/<abbr title="Document of the United Nations">.*?A\/RES\/70\/125/s);
  });

  test('to one that somebody may not know as if it were not here', async () => {
    const delegate = await world.seat(group);
    const mine = await paper({ sources: [{ organization: delegate.organization! }] });
    const elsewhere = await world.meeting();
    await documentOf(world, { ...{ meeting: elsewhere, number: undefined }, access: 'restricted', titles: { en: 'Canary' } });
    const author = await Program.of(world, delegate);

    const known = await author.post(`documents/${mine.slug}/relations`, { type: 'refers-to', document: `${elsewhere.group.label}-${elsewhere.number}/1` });
    const unknown = await author.post(`documents/${mine.slug}/relations`, { type: 'refers-to', document: `${elsewhere.group.label}-${elsewhere.number}/2` });

    expect([known.status, unknown.status]).toEqual([422, 422]);
    expect(known.text).not.toContain('Canary');
    expect((await relationsOf(mine.slug)).total).toBe(0);
  });
});

describe('it is refused', () => {
  test('to say it twice, of itself, of nothing, or of two things at once', async () => {
    const [one, other] = [await paper(), await paper()];
    const say = (body: object) => program.post(`documents/${one.slug}/relations`, { type: 'complements', ...body });
    await say({ document: other.symbol });

    const sent = [await say({ document: other.slug }), await say({ document: one.symbol }), await say({}), await say({ document: other.symbol, group: group.slug })];

    expect(sent.map(({ status }) => status)).toEqual([409, 422, 422, 422]);
    expect((await relationsOf(one.slug)).total).toBe(1);
  });

  test('that a document comes of itself, over however many others', async () => {
    const [first, second, third] = [await paper(), await paper(), await paper()];
    const say = (slug: string, type: string, to: string) => program.post(`documents/${slug}/relations`, { type, document: to });
    await say(second.slug, 'revises', first.slug);
    await say(third.slug, 'merges', second.slug);

    const sent = [
      await say(first.slug, 'revises', third.slug),
      await say(first.slug, 'refers-to', third.slug),
      await say(third.slug, 'refers-to', first.slug),
    ];

    expect(sent.map(({ status }) => status)).toEqual([422, 201, 201]);
    expect(sent[0]!.text).toContain(`${third.symbol} already comes of ${first.symbol}`);
  });

  test('and nothing that was typed is lost', async () => {
    const one = await paper();

    const answer = await secretariat.post(`/documents/${one.slug}/relations`, { type: 'complements', document: 'NOBODY & 7', remark_zh: '说明' });

    expect(answer.status).toBe(422);
    expect(wordsOf(answer.text)).toContain('No document is called “NOBODY & 7” here');
    expect(answer.text).toContain('value="NOBODY &amp; 7"');
    expect(answer.text).toMatch(/name="remark_zh"[^>]*value="说明"/);
  });

  test('to an author, where it takes the place of others’ papers, and to those who do not contribute everything', async () => {
    const delegate = await world.seat(group);
    const [mine, other] = [await paper({ sources: [{ organization: delegate.organization! }] }), await paper()];
    const author = await Program.of(world, delegate);
    const say = (slug: string, type: string) => author.post(`documents/${slug}/relations`, { type, document: slug === mine.slug ? other.slug : mine.slug });

    const sent = [await say(mine.slug, 'complements'), await say(mine.slug, 'merges'), await say(other.slug, 'complements')];

    expect(sent.map(({ status }) => status)).toEqual([201, 422, 403]);
    const form = await (await world.signedIn(delegate)).get(`/documents/${mine.slug}/relations`);
    expect([...form.text.matchAll(/<option value="(merges|complements|forwards)"/g)].map(([, type]) => type)).toEqual(['complements']);
    await withdraw(world, mine, 'A mistake.');
    expect((await say(mine.slug, 'refers-to')).status).toBe(409);
  });
});

describe('several documents are merged into one', () => {
  test('and each of them tells what became of it', async () => {
    const [into, one, other] = [await paper(), await paper(), await paper()];

    const answer = await secretariat.post(`/documents/${into.slug}/merges`, { documents: `${one.symbol}\r\n${other.slug}`, remark_en: 'The second half' });

    expect([answer.status, answer.headers.location]).toEqual([303, `/documents/${into.slug}`]);
    expect((await relationsOf(into.slug)).items).toMatchObject([{ type: 'merges', document: { slug: one.slug } }, { type: 'merges', document: { slug: other.slug } }]);
    const { body } = await program.get(`documents/${one.slug}`);
    expect(body.treatments).toMatchObject([{ outcome: 'merged', target: into.symbol, remark: { en: 'The second half' } }]);
    expect(wordsOf((await world.visitor.get(`/documents/${other.slug}`)).text)).toContain(`This document has been merged into ${into.symbol}`);
  });

  test('all of them or none, and by those who handle all of them', async () => {
    const [into, one] = [await paper(), await paper()];
    const foreign = await documentOf(world, { meeting: await world.meeting() });

    const sent = [
      await program.post(`documents/${into.slug}/merges`, { documents: [one.symbol, foreign.symbol] }),
      await program.post(`documents/${into.slug}/merges`, { documents: [one.symbol, into.symbol] }),
      await program.post(`documents/${into.slug}/merges`, { documents: [one.symbol, 'C08/50'] }),
    ];

    expect(sent.map(({ status }) => status)).toEqual([422, 422, 422]);
    expect((await relationsOf(into.slug)).total).toBe(0);
    expect((await program.get(`documents/${one.slug}`)).body.treatments).toEqual([]);
  });
});
