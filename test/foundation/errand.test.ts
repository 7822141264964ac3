import { expect, test } from 'vitest';
import { Errand } from '../../src/foundation/errand.js';

/** An errand that carries away what waits when it begins, as slowly as the database may. */
function carrier() {
  const waiting: string[] = [];
  const carried: string[][] = [];
  const errand = new Errand(async () => {
    await Promise.resolve();
    carried.push(waiting.splice(0));
    await Promise.resolve();
  }, () => undefined);
  return { waiting, carried, errand };
}

test('a crowd of wishes is one run, and one more for what came meanwhile', async () => {
  const { waiting, carried, errand } = carrier();
  waiting.push('first');
  const first = errand.run();
  await Promise.resolve();
  for (const one of ['second', 'third', 'fourth']) {
    waiting.push(one);
    void errand.run();
  }
  await Promise.all([first, errand.end()]);
  expect(carried.flat()).toEqual(['first', 'second', 'third', 'fourth']);
  expect(carried.length).toBeLessThanOrEqual(2);
});

test('whoever waits for a run finds done what she asked for', async () => {
  const { waiting, carried, errand } = carrier();
  for (const one of ['first', 'second']) {
    waiting.push(one);
    await errand.run();
    expect(carried.at(-1)).toEqual([one]);
  }
});

test('a run that fails is told of, and the next one runs', async () => {
  const faults: unknown[] = [];
  let runs = 0;
  const errand = new Errand(() => ((runs += 1) === 1 ? Promise.reject(new Error('no')) : Promise.resolve()), (fault) => faults.push(fault));
  await errand.run();
  await errand.run();
  expect([runs, faults]).toEqual([2, [new Error('no')]]);
});
