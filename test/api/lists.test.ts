import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DocumentLists } from '../../src/documents/document-lists.js';
import { Actor } from '../../src/foundation/actor.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { MeetingsService } from '../../src/meetings/meetings.service.js';
import { Program } from '../builders/program.js';
import { World } from '../builders/world.js';
import { Shelf } from '../delivery/shelf.js';

let world: World;
let meeting: Meeting;
let program: Program;
let member: Program;

const many = 120;
const path = () => `meetings/${meeting.slug}/documents`;

interface Listed {
  items: { slug: string; number: number }[];
  total: number;
}

beforeAll(async () => {
  world = await World.open();
  const shelf = new Shelf(world);
  const group = await world.group({ acronym: 'WG-LIST', slug: 'wg-list' });
  meeting = await world.meeting({ group, number: 1 });
  const items = await world.get(MeetingsService).agenda(meeting);
  const organizations = [
    await world.organization({ code: 'EG' }),
    await world.organization({ code: 'FR' }),
    await world.organization({ code: 'RU' }),
  ];
  for (let n = 0; n < many; n++) {
    world.clock.set(`2026-03-${String(2 + (n % 20)).padStart(2, '0')}T10:00:00Z`);
    await shelf.document(meeting, {
      titles: { en: n % 2 ? `Odd paper ${n}` : `Even paper ${n}` },
      purpose: n % 3 ? 'information' : 'action',
      access: n % 5 === 4 ? 'restricted' : 'public',
      sources: [{ organization: organizations[n % 3]! }],
      items: n % 4 ? [items[0]!] : [items[1]!],
      files: n < 10 ? [{ language: 'fr', bytes: `Texte ${n}` }] : [],
    });
  }
  program = Program.anonymous(world);
  member = await Program.of(world, await world.seat(group));
});
afterAll(() => world.close());

/** All pages of a list, as a program follows its links. */
async function followed(first: string, who = program): Promise<Listed[]> {
  const pages: Listed[] = [];
  for (let next: string | undefined = `/api/v1/${first}`; next && pages.length < 200; ) {
    const answer = await who.get(next.replace('/api/v1/', ''));
    expect(answer.status, answer.text).toBe(200);
    pages.push(answer.body as Listed);
    next = /<([^>]+)>; rel="next"/.exec(answer.headers.link!)?.[1];
  }
  return pages;
}

describe('pages', () => {
  test.each([
    ['', 50, 3],
    ['?limit=7', 7, 18],
    ['?limit=120', 120, 1],
    ['?limit=200', 120, 1],
    ['?sort=source&limit=11', 11, 11],
    ['?sort=posted&limit=13', 13, 10],
  ])('%s: each document comes once, in %i on a page', async (query, length, count) => {
    for (const who of [program, member]) {
      const pages = await followed(path() + query, who);
      const slugs = pages.flatMap(({ items }) => items.map(({ slug }) => slug));

      expect(pages).toHaveLength(count);
      expect(pages[0]!.items).toHaveLength(length);
      expect(slugs).toHaveLength(many);
      expect(new Set(slugs).size).toBe(many);
      expect(pages.map(({ total }) => total)).toEqual(pages.map(() => many));
    }
  });

  test('come in the order of numbers, 2 before 10', async () => {
    const numbers = (await followed(`${path()}?limit=50`)).flatMap(({ items }) => items.map(({ number }) => number));

    expect(numbers).toEqual(Array.from({ length: many }, (_, n) => n + 1));
  });

  test('keep the filters in their links', async () => {
    const answer = await program.get(`${path()}?words=odd&limit=3&lang=en`);
    const [first, next] = answer.headers.link!.split(', ');

    expect(first).toBe(`</api/v1/${path()}?words=odd&limit=3&lang=en>; rel="first"`);
    expect(next).toContain(`</api/v1/${path()}?words=odd&limit=3&lang=en&cursor=`);
    expect(next).toMatch(/cursor=[\w-]+>; rel="next"$/);
  });
});

describe('filters', () => {
  test.each([
    ['words=odd', { words: 'odd' }],
    ['words=wg-list-1/7', { words: 'wg-list-1/7' }],
    ['words=nothing', { words: 'nothing' }],
    ['item=2', { item: '2' }],
    ['source=EG', { source: 'EG' }],
    ['purpose=action', { purpose: 'action' }],
    ['language=fr', { language: 'fr' }],
    ['since=2026-03-15', { since: '2026-03-15' }],
    [
      'words=odd&source=FR&item=1&purpose=information',
      { words: 'odd', source: 'FR', item: '1', purpose: 'information' },
    ],
    ['words=&item=&source=&purpose=&language=&since=&sort=', {}],
  ] as const)('%s finds what the page finds', async (query, filter) => {
    const pages = await followed(`${path()}?${query}`);
    const { lines, total } = await world.get(DocumentLists).list(
      Actor.visitor,
      { meeting, ...filter },
      { sort: 'symbol', limit: many },
    );

    expect(
      pages.flatMap(({ items }) => items.map(({ slug }) => slug)),
    ).toEqual(lines.map(({ document }) => document.slug));
    expect(pages[0]!.total).toBe(total);
  });

  test('never look into what one may not read', async () => {
    const found = await followed(`${path()}?words=paper`);

    expect(found[0]!.total).toBe(many - many / 5);
  });
});

describe('the list of the whole registry', () => {
  const opening = '2026-04-10T10:00:00Z';
  const ofMembers: string[] = [];
  const visible = many - many / 5;

  beforeAll(async () => {
    const shelf = new Shelf(world);
    const next = await world.meeting({ group: meeting.group, number: 10 });
    for (const day of ['05', '25', '15']) {
      world.clock.set(`2026-03-${day}T12:00:00Z`);
      ofMembers.push((await shelf.document(next, { access: 'members' })).slug);
    }
    await shelf.document(next, { access: 'restricted', opensAt: new Date(opening) });
  });

  test.each(['symbol', 'source', 'posted'])('by %s gives each document once, page by page as in one', async (sort) => {
    for (const who of [program, member]) {
      const slugsOf = (pages: Listed[]) => pages.flatMap(({ items }) => items.map(({ slug }) => slug));
      const pages = await followed(`documents?sort=${sort}&limit=17`, who);
      expect(new Set(slugsOf(pages)).size).toBe(visible + ofMembers.length);
      expect(slugsOf(pages)).toEqual(slugsOf(await followed(`documents?sort=${sort}&limit=200`, who)));
      expect(pages.map(({ total }) => total)).toEqual(pages.map(() => visible + ofMembers.length));
    }
  });

  test('by symbol comes meeting by meeting, by posting from the latest on', async () => {
    const bySymbol = (await followed('documents?limit=200'))[0]!.items.map(({ slug }) => slug);
    expect(bySymbol.slice(-4)).toEqual(['wg-list-1-119', 'wg-list-10-1', 'wg-list-10-2', 'wg-list-10-3']);

    const [latest, ...rest] = (await followed('documents?sort=posted&limit=200', member))[0]!.items;
    expect(latest!.slug).toBe(ofMembers[1]);
    expect(rest.findIndex(({ slug }) => slug === ofMembers[2])).toBeLessThan(rest.length - 50);
  });

  test('tells visitors nothing of when it was that members were given something', async () => {
    const { items } = (await followed('documents?sort=posted&limit=200'))[0]!;
    expect(items.slice(-3).map(({ slug }) => slug)).toEqual(ofMembers.toReversed());
    const [page] = await world.get(DocumentLists).first(Actor.visitor, {}, { sort: 'posted', limit: 1 });
    expect(page!.document.slug).toBe(items[0]!.slug);
  });

  test('counts what the clock has opened, and what has just been posted', async () => {
    const total = async () => (await program.get('documents?limit=1')).body.total as number;
    const before = await total();
    world.clock.set(opening);
    expect(await total()).toBe(before + 1);
    await new Shelf(world).document(meeting, {});
    expect(await total()).toBe(before + 2);
  });
});

describe('what makes no sense is refused, with a pointer', () => {
  test.each([
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=many', 'limit'],
    ['limit=1.5', 'limit'],
    ['sort=title', 'sort'],
    ['sort=number;DROP', 'sort'],
    ['purpose=fun', 'purpose'],
    ['language=de', 'language'],
    ['since=yesterday', 'since'],
    ['since=2026-02-30', 'since'],
    ['item=1&item=2', 'item'],
    ['words=%00', 'words'],
    ['cursor=nowhere', 'cursor'],
    ['cursor=WzEsMl0', 'cursor'],
    ['page=2', 'page'],
    ['offset=5', 'offset'],
  ])('%s', async (query, field) => {
    const answer = await program.get(`${path()}?${query}`);

    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ pointer: `#/${field}`, detail: expect.any(String) }]);
  });

  test.each([
    'groups',
    'groups/wg-list',
    'groups/wg-list/meetings',
    'meetings/wg-list-1',
    'meetings/wg-list-1/agenda',
    'meetings/wg-list-1/sessions',
    'documents/wg-list-1-1',
    'documents/wg-list-1-1/files',
  ])(
    '%s knows no parameters but the language',
    async (address) => {
      expect((await program.get(`${address}?lang=fr`)).status).toBe(200);
      expect((await program.get(`${address}?colour=red`)).body).toMatchObject({
        status: 422,
        errors: [{ pointer: '#/colour' }],
      });
    },
  );
});
