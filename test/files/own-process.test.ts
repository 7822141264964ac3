import { afterEach, expect, test, vi } from 'vitest';
import { Ended } from '../../src/foundation/files/making/confined.js';
import { OwnProcess } from '../../src/foundation/files/making/own-process.js';
import { workerFile } from '../../src/foundation/files/worker-file.js';
import type { Told, TriedOrder } from './own-process-worker.js';

let one: OwnProcess<TriedOrder, Told>;

function begun(options: { timeLimit?: number; patience?: number } = {}): OwnProcess<TriedOrder, Told> {
  const worker = workerFile('own-process-worker', import.meta.url);
  return (one = new OwnProcess(worker, { memory: 64, timeLimit: 20_000, patience: 20_000, ...options }));
}
afterEach(() => one.end());

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('orders are answered by one process, which knows nothing of the portal’s environment', async () => {
  const other = begun();
  const [first, second] = [await other.make({ what: 'tell' }), await other.make({ what: 'tell' })];
  expect(first.pid).not.toBe(process.pid);
  expect(second.pid).toBe(first.pid);
  expect(first.environment.filter((name) => name !== 'NODE_CHANNEL_FD' && name !== 'NODE_CHANNEL_SERIALIZATION_MODE')).toEqual([]);
});

test('what goes wrong is told, and the process goes on', async () => {
  const other = begun();
  const { pid } = await other.make({ what: 'tell' });
  await expect(other.make({ what: 'fail' })).rejects.toThrow(new RangeError('There is no such page.'));
  expect((await other.make({ what: 'tell' })).pid).toBe(pid);
});

test('a process that breaks costs one order, and the next has another', async () => {
  const other = begun();
  await expect(other.make({ what: 'break' })).rejects.toThrow(new Ended('It ended with 7.'));
  expect((await other.make({ what: 'tell' })).pid).toBeGreaterThan(0);
});

test('an order that never ends is given up with its process', async () => {
  const other = begun({ timeLimit: 4_000 });
  const { pid } = await other.make({ what: 'tell' });
  await expect(other.make({ what: 'hang' })).rejects.toThrow(Ended);
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false));
});

test('what ends the portal leaves it in peace; what it took is given back when nothing more is ordered', async () => {
  const other = begun({ patience: 200 });
  const { pid } = await other.make({ what: 'tell' });
  process.kill(pid, 'SIGTERM');
  expect((await other.make({ what: 'tell' })).pid).toBe(pid);
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), 10_000);
});
