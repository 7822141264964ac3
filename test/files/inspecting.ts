import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import inspect from '../../src/foundation/files/inspection-worker.js';
import type { Inspection } from '../../src/foundation/files/inspection.js';

const folder = mkdtempSync(join(tmpdir(), 'inspecting-'));
let count = 0;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file of the given bytes and answers its path. */
export function written(bytes: Buffer | string): string {
  const path = join(folder, String(++count));
  writeFileSync(path, bytes);
  return path;
}

/** Inspects bytes on this thread, with the very function that the worker runs. */
export async function inspectBytes(bytes: Buffer | string, name = 'paper.docx'): Promise<Inspection> {
  const own = mkdtempSync(join(tmpdir(), 'inspecting-'));
  const path = join(own, 'file');
  writeFileSync(path, bytes);
  try {
    return await inspect({ path, size: Buffer.byteLength(bytes), name });
  } finally {
    rmSync(own, { recursive: true });
  }
}

/** `docx`, `docx +dde-fields`, or the key of the refusal without its room. */
export function verdict(inspection: Inspection): string {
  if (inspection.verdict === 'refused') return inspection.key.replace('foundation.', '');
  return [inspection.kind, ...inspection.notes.map((note) => `+${note}`)].join(' ');
}

/** All the text that was read, block by block. */
export function textOf(inspection: Inspection): string {
  return inspection.verdict === 'accepted' ? inspection.text.map(({ text }) => text).join('\n') : '';
}
