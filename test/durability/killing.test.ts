import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BuiltPortal } from '../machine/built.js';
import { examine } from './examining.js';
import { Ledger, meeting } from './ledger.js';

/** With SQLite the file is ours to lose; PostgreSQL looks after its own, so there fewer kills tell enough. */
const kills = process.env.TEST_DATABASE_URL ? 8 : 30;
const clients = 6;
const minute = 60_000;

let portal: BuiltPortal;
let ledger: Ledger;

beforeAll(async () => {
  portal = await BuiltPortal.open();
  await portal.start();
  ledger = await Ledger.of(portal);
});
afterAll(() => portal?.close());

test(`a portal killed at ${kills} random moments keeps every receipt and leaves no half document`, async () => {
  for (let kill = 1; kill <= kills; kill++) {
    const before = ledger.receipts.length;
    const moment = 30 + Math.random() * 600;
    const submitting = Array.from({ length: clients }, () => submitUntilItIsGone());
    await pause(moment);
    await portal.end('SIGKILL');
    await Promise.all(submitting);

    const where = `kill ${kill}, ${Math.round(moment)} ms after the first submission`;
    await portal.start();
    expect((await examine(portal, meeting)).faults, where).toEqual([]);
    expect(await ledger.differences(ledger.receipts.length - before), where).toEqual([]);
    expect(new Set(await ledger.sendUnanswered()), where).toEqual(new Set([201]));
  }

  expect(await ledger.differences()).toEqual([]);
  expect(ledger.numbers).toEqual(ledger.numbers.map((_, index) => index + 1));
  expect(await examine(portal, meeting)).toEqual({ faults: [], documents: ledger.numbers.length });
  expect(await portal.command('doctor')).toMatchObject({ code: 0, stdout: expect.stringContaining('All is well.') });
}, 10 * minute);

/** Now and then a large text, so that kills also hit while bytes are arriving. */
async function submitUntilItIsGone(): Promise<void> {
  for (;;) {
    const answer = await ledger.submit(Math.random() < 0.2 ? 400_000 : 100).catch(() => null);
    if (!answer) return;
    expect(answer.status).toBe(201);
  }
}
