import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BuiltPortal } from '../machine/built.js';
import { examine } from './examining.js';
import { Ledger, meeting } from './ledger.js';

const minute = 60_000;

let portal: BuiltPortal;
let ledger: Ledger;

beforeAll(async () => {
  portal = await BuiltPortal.open();
  await portal.start();
  ledger = await Ledger.of(portal);
});
afterAll(() => portal?.close());

test('a portal that is told to end takes in what is arriving, and ends well within 30 seconds', async () => {
  const uploads = Array.from({ length: 12 }, () => ledger.submitSlowly({ until: 2_000 }));
  const stalled = ledger.submitSlowly({ until: 5 * minute });
  await pause(500);

  const told = Date.now();
  const ending = portal.end('SIGTERM');

  expect(await Promise.all(uploads)).toEqual(Array.from({ length: 12 }, () => 201));
  expect(await ending).toEqual({ code: 0, signal: null });
  expect(Date.now() - told).toBeLessThan(30_000);
  expect(await stalled).toBe(null);

  await portal.start();
  expect(await ledger.differences()).toEqual([]);
  expect(await examine(portal, meeting)).toEqual({ faults: [], documents: 12 });
}, 3 * minute);
