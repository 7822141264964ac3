import { open } from 'node:fs/promises';
import { acceptedExtensions } from './file-kinds.js';
import { DiskContent } from './formats/content.js';
import type { Findings } from './formats/findings.js';
import { recognise } from './formats/recognition.js';
import { Unacceptable } from './formats/unacceptable.js';
import type { FileNote, FileToInspect, Inspection } from './inspection.js';

/** What a worker thread is asked: to look at one file. A file that is not there, or not readable, is an error. */
export default async function inspect({ path, name }: FileToInspect): Promise<Inspection> {
  const file = await open(path);
  try {
    return accepted(await recognise(new DiskContent(file.fd, (await file.stat()).size), name));
  } catch (error) {
    // Whatever else a reader stumbles over is a fault of the file: it lies in memory and nothing else is touched.
    const { key, values } = error instanceof Unacceptable ? error : Unacceptable.damaged();
    return { verdict: 'refused', key, values: { name, accepted: acceptedExtensions, ...values } };
  } finally {
    await file.close();
  }
}

function accepted({ kind, notes, text, pages }: Findings): Inspection {
  if (text.all.length === 0) notes.add('no-text');
  if (text.isCut) notes.add('text-cut');
  return { verdict: 'accepted', kind, notes: inOrder(notes), text: text.all, pages };
}

const order: readonly FileNote[] = [
  'outside-references',
  'dde-fields',
  'scripts-in-pdf',
  'embedded-objects',
  'text-cut',
  'no-text',
  'signs-replaced',
];

function inOrder(notes: ReadonlySet<FileNote>): FileNote[] {
  return order.filter((note) => notes.has(note));
}
