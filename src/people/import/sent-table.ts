import { readFile } from 'node:fs/promises';
import { Refused } from '../../foundation/errors.js';
import { receivedFiles } from '../../foundation/files/multipart.js';
import { mostBytes } from './import.dto.js';

/** The file that was sent, else what was pasted. @throws Refused invalid, for neither, and for what is too large */
export async function sentWith(request: object, text: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = receivedFiles(request);
  if (!file && !text.trim()) throw Refused.field('file', 'people.import_nothing');
  if (!file) return { name: '', bytes: Buffer.from(text) };
  if (file.spooled.size > mostBytes) throw Refused.field('file', 'people.import_tooLarge', { most: mostBytes / 1_000_000 });
  return { name: file.name, bytes: await readFile(file.spooled.path) };
}
