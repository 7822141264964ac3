import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TokensService } from '../../src/account/tokens.service.js';
import type { ReceiptBody } from '../../src/contributions/receipt-body.js';
import { Document } from '../../src/documents/document.entity.js';
import { Actor } from '../../src/foundation/actor.js';
import { Database } from '../../src/foundation/database/database.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { World } from '../builders/world.js';

const minute = 60_000;
const atOnce = 40;

let world: World;
let group: Group;
let tokens: string[];

beforeAll(async () => {
  world = await World.open();
  group = await world.group();
  tokens = await Promise.all(Array.from({ length: atOnce }, () => tokenOfDelegate()));
});
afterAll(() => world.close());

/**
 * On PostgreSQL, where a story takes longer, as many as one delegation may bring; `npm run bench -- rush` measures all of
 * them. That one delegation may bring so many is told where the limits of programs are.
 */
const most = process.env.TEST_DATABASE_URL ? 500 : 2_000;

test('the contributions of a last minute, forty at a time, get their numbers in turn', async () => {
  const meeting = await world.meeting({ group });

  const receipts = await rush(meeting, most, (n) => tokens[n % atOnce]!);

  expect(numbersOf(receipts)).toEqual(Array.from({ length: most }, (_, index) => index + 1));
  expect(new Set(receipts.map(({ verdict }) => verdict))).toEqual(new Set(['in-time']));
  expect(new Set(receipts.map(({ files }) => files[0]!.sha256)).size).toBe(most);
  expect(await world.get(Database).manager.countBy(Document, { meeting: { id: meeting.id } })).toBe(most);
}, 4 * minute);

async function tokenOfDelegate(): Promise<string> {
  const delegate = await world.seat(group);
  return world.get(TokensService).make(Actor.portal, delegate, { name: 'a test', scope: 'write' });
}

/** Spreads contributions over the last minute before the deadline, and expects a receipt for each. */
async function rush(meeting: Meeting, count: number, tokenFor: (n: number) => string): Promise<ReceiptBody[]> {
  const closing = meeting.contributionsCloseAt!.getTime();
  const receipts: ReceiptBody[] = [];
  let begun = 0;
  const deliver = async () => {
    while (begun < count) {
      const n = begun++;
      world.clock.set(new Date(closing - minute + (n * minute) / count));
      receipts.push(await contribute(meeting, n, tokenFor(n)));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, deliver));
  return receipts;
}

async function contribute({ slug }: Meeting, n: number, token: string): Promise<ReceiptBody> {
  const form = new FormData();
  form.set('metadata', JSON.stringify({ title: `Contribution ${n}`, language: 'en', purpose: 'information' }));
  form.set('file', new Blob([`What ${slug} should hear, number ${n}.`]), `${n}.txt`);
  const { port } = world.application.getHttpServer().address() as AddressInfo;
  const sent = await fetch(`http://127.0.0.1:${port}/api/v1/meetings/${slug}/contributions`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: form,
  });
  expect(sent.status).toBe(201);
  return (await sent.json()) as ReceiptBody;
}

function numbersOf(receipts: readonly ReceiptBody[]): number[] {
  return receipts.map(({ symbol }) => Number(symbol.split('/')[1])).toSorted((one, other) => one - other);
}
