import { statSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { Inspector, type InspectorOptions } from '../../src/foundation/files/inspection.js';
import { written } from './inspecting.js';
import { docx, pdf } from './made-files.js';

const open: Inspector[] = [];

function inspector(options?: InspectorOptions): Inspector {
  const made = new Inspector(options);
  open.push(made);
  return made;
}

function file(bytes: Buffer | string, name: string) {
  const path = written(bytes);
  return { path, size: statSync(path).size, name };
}

const misbehaving = new URL('./misbehaving-worker.mjs', import.meta.url).href;

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const taken = { verdict: 'accepted', notes: [] };
const tooComplex = { verdict: 'refused', key: 'foundation.fileTooComplex' };

test('files are inspected in threads of their own', async () => {
  const real = inspector();
  const inspections = await Promise.all([
    real.inspect(file(docx(), 'a.docx')),
    real.inspect(file(pdf(), 'a.pdf')),
    real.inspect(file('<html>', 'a.txt')),
  ]);

  expect(inspections).toEqual([
    { ...taken, kind: 'docx', pages: null, text: [{ as: 'paragraph', text: 'Hello, delegates' }] },
    { ...taken, kind: 'pdf', pages: 1, text: [{ as: 'paragraph', text: 'Hello' }] },
    { verdict: 'refused', key: 'foundation.fileHtml', values: expect.objectContaining({ name: 'a.txt' }) },
  ]);
});

test('a file that is not there is a fault, not a refusal', async () => {
  const missing = inspector().inspect({ path: '/nowhere/at-all', size: 1, name: 'a.txt' });

  await expect(missing).rejects.toThrow('ENOENT');
});

test('a reader that never ends is ended, and those behind it get their turn', async () => {
  const strict = inspector({ worker: misbehaving, timeLimit: 4_000, threads: 1 });
  const verdicts = await Promise.all([
    strict.inspect(file('x', 'endless')),
    strict.inspect(file('x', 'good')),
    strict.inspect(file('x', 'endless')),
    strict.inspect(file('x', 'good')),
  ]);

  const ended = { ...tooComplex, values: { name: 'endless' } };
  const good = { ...taken, kind: 'txt', text: [], pages: null };
  expect(verdicts).toEqual([ended, good, ended, good]);
});

test('a reader that eats the heap, or memory beside it, loses its thread and nothing more', async () => {
  const strict = inspector({ worker: misbehaving, memoryLimit: 64, growthLimit: 300, threads: 1 });

  expect(await strict.inspect(file('x', 'hungry'))).toMatchObject(tooComplex);
  expect(await strict.inspect(file('x', 'good'))).toMatchObject({ verdict: 'accepted' });
  expect(await strict.inspect(file('x', 'swelling'))).toMatchObject(tooComplex);
  expect(await strict.inspect(file('x', 'good'))).toMatchObject({ verdict: 'accepted' });
});
