import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Agent } from './agent.js';
import { documents, type State, states } from './matrix/documents.js';
import { Place } from './place.js';
import { type ActorName, actors } from './table.js';

let place: Place;
beforeAll(async () => {
  place = await Place.furnish();
});
afterAll(() => place.world.close());

const sightOf = (state: State, actor: ActorName) => documents[state].get('sight')![actor];

describe.each(actors)('the documents of the meeting as %s sees them', (actor) => {
  const inMeeting = states.filter((state) => !state.startsWith('foreign') && state !== 'posted-adhoc');
  const sees = (...sights: string[]) => inMeeting.filter((state) => sights.includes(sightOf(state, actor)));
  const slugsOf = (some: readonly State[]) => some.map((state) => place.papers[state].slug).toSorted();

  test('every number is in the list of the API, with as much as may be seen, and counted', async () => {
    const { items, total } = await list(place.agents[actor], '');
    const seen = Object.fromEntries(items.map(({ slug, sight }) => [slug, sight]));
    for (const state of inMeeting) expect(seen[place.papers[state].slug], state).toBe(sightOf(state, actor));
    expect(items).toHaveLength(total);
    expect(total).toBe(inMeeting.length + 1);
  });

  test('and on the page', async () => {
    const { text } = await place.agents[actor].ask('GET', `/meetings/${place.meeting.slug}?view=table`);
    for (const state of inMeeting) {
      const { symbol, canaries } = place.papers[state];
      expect(text.includes(symbol), state).toBe(true);
      expect(text.includes(canaries.title), state).toBe(sightOf(state, actor) !== 'number');
    }
  });

  test('words and sources find those whose line is told; everything else only what may be read', async () => {
    const told = slugsOf(sees('line', 'all'));
    const read = slugsOf(sees('all'));
    const ofAlpha = [...told, place.revision.slug].toSorted();
    const readable = [...read, place.revision.slug].toSorted();
    expect(await found(actor, 'source=FR')).toEqual(ofAlpha);
    expect(await found(actor, 'words=france')).toEqual(ofAlpha);
    expect(await found(actor, 'purpose=action')).toEqual(readable);
    expect((await found(actor, 'language=en')).filter((slug) => !readable.includes(slug))).toEqual([]);
    expect(await found(actor, 'item=2')).toEqual(readable);
    expect((await found(actor, 'since=2026-03-01')).filter((slug) => !readable.includes(slug))).toEqual([]);
    for (const state of inMeeting) {
      const { slug, canaries } = place.papers[state];
      const isTold = told.includes(slug);
      expect(await found(actor, `words=${canaries.title.slice(0, -4)}`), state).toEqual(isTold ? [slug] : []);
      expect(await found(actor, `words=${canaries.text.slice(0, -4)}`), state).toEqual([]);
    }
  });

  test('page by page, in every order, as many as in one', async () => {
    for (const sort of ['symbol', 'source', 'posted']) {
      const whole = await list(place.agents[actor], `&sort=${sort}`);
      const slugs = [];
      let query: string | null = `&sort=${sort}&limit=3`;
      while (query !== null) {
        const { items, total, next }: Listed = await list(place.agents[actor], query);
        expect(total).toBe(whole.total);
        slugs.push(...items.map(({ slug }) => slug));
        query = next;
      }
      expect(slugs).toEqual(whole.items.map(({ slug }) => slug));
    }
  });
});

interface Listed {
  items: { slug: string; sight: string }[];
  total: number;
  next: string | null;
}

async function list(agent: Agent, query: string): Promise<Listed> {
  const { text, headers } = await agent.ask('GET', `/api/v1/meetings/${place.meeting.slug}/documents?lang=en${query}`);
  const next = /\?([^>]*)>; rel=\\"next\\"/.exec(headers)?.[1] ?? null;
  return { ...(JSON.parse(text) as Pick<Listed, 'items' | 'total'>), next: next && `&${next.replace('lang=en&', '')}` };
}

/** What a filter finds, by program and on the page alike. */
async function found(actor: ActorName, filter: string): Promise<string[]> {
  const { items, total } = await list(place.agents[actor], `&${filter}`);
  expect(total, filter).toBe(items.length);
  const slugs = items.map(({ slug }) => slug).toSorted();
  const page = await place.agents[actor].ask('GET', `/meetings/${place.meeting.slug}?view=table&${filter}`);
  const table = page.text.slice(page.text.indexOf('doc-table'));
  const shown = new Set([...table.matchAll(/href="\/documents\/(wg-alpha-1-\d+)"/g)].map(([, slug]) => slug!));
  expect([...shown].toSorted(), filter).toEqual(slugs);
  return slugs;
}
