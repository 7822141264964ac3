import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Lull } from '../../src/foundation/lull.js';

const never = new AbortController().signal;

/** In milliseconds. */
async function lasts(waiting: Promise<void>): Promise<number> {
  const began = performance.now();
  await waiting;
  return performance.now() - began;
}

test('where nothing came there is no waiting', async () => {
  expect(await lasts(new Lull(10_000, 20_000).wait(never))).toBeLessThan(1_000);
});

test('what comes meanwhile makes it longer', async () => {
  const lull = new Lull(300, 20_000);
  lull.disturb();
  const waiting = lasts(lull.wait(never));
  await setTimeout(200);
  lull.disturb();
  expect(await waiting).toBeGreaterThanOrEqual(490);
});

test('patience ends it while things still come, and so does the end', async () => {
  const busy = new Lull(60_000, 100);
  busy.disturb();
  expect(await lasts(busy.wait(never))).toBeLessThan(10_000);

  const patient = new Lull(60_000, 60_000);
  patient.disturb();
  expect(await lasts(patient.wait(AbortSignal.timeout(50)))).toBeLessThan(10_000);
});
