import { readdirSync } from 'node:fs';
import { join } from 'node:path';
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
  let letGo = () => {};
  const goingOn = new Promise<void>((resolve) => (letGo = resolve));
  const uploads = Array.from({ length: 12 }, () => ledger.submitSlowly(goingOn));
  const stalled = ledger.submitSlowly(new Promise(() => {}));
  while (arriving().length < 13) await pause(100);

  const told = Date.now();
  const ending = portal.end('SIGTERM');
  await pause(500);
  letGo();

  expect(await Promise.all(uploads)).toEqual(Array.from({ length: 12 }, () => 201));
  expect(await ending).toEqual({ code: 0, signal: null });
  expect(Date.now() - told).toBeLessThan(30_000);
  expect(await stalled).toBe(null);

  await portal.start();
  expect(await ledger.differences()).toEqual([]);
  expect(await examine(portal, meeting)).toEqual({ faults: [], documents: 12 });
}, 3 * minute);

function arriving(): string[] {
  return readdirSync(join(portal.folder, 'uploads', 'tmp'));
}
