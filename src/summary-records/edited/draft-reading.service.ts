import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Refused } from '../../foundation/errors.js';
import { Inspector } from '../../foundation/files/inspection.js';
import { receivedFiles, refusedFiles } from '../../foundation/files/multipart.js';
import { Unacceptable } from '../../foundation/files/formats/unacceptable.js';
import type { Language } from '../../foundation/i18n/languages.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { longestParagraph } from '../paragraphs/paragraph.dto.js';
import { type EditedParagraph, editedRecord } from '../printing/edited-docx.js';
import { paragraphMarked, sectionMarked, signOfMeeting } from './draft-marks.js';
import type { EditedText } from './edited-draft.entity.js';

/** A draft as it was read from the Word file that came back. */
export interface ReadDraft {
  name: string;
  language: Language;
  last: number;
  paragraphs: EditedText[];
}

/** Reads drafts that were edited in Word. */
@Injectable()
export class DraftReading {
  constructor(private readonly inspector: Inspector) {}

  /** The draft that a request brought. @throws Refused invalid, for what is none of this meeting's record */
  async read(request: object, meeting: Meeting): Promise<ReadDraft> {
    const [keptOut] = refusedFiles(request);
    if (keptOut) throw Refused.field('file', keptOut.refused.key, keptOut.refused.values);
    const [file] = receivedFiles(request);
    if (!file) throw Refused.field('file', 'summary-records.editedMissing');
    const { name, spooled } = file;
    const found = await this.inspector.inspect({ ...spooled, name });
    if (found.verdict === 'refused') throw Refused.field('file', found.key, { ...found.values, name });
    if (found.kind !== 'docx') throw Refused.field('file', 'summary-records.editedNotWord', { name, format: 'DOCX' });
    return { name, ...ofMeeting(await paragraphsIn(spooled.path, name), meeting) };
  }
}

async function paragraphsIn(path: string, name: string): Promise<EditedParagraph[]> {
  try {
    return await editedRecord(await readFile(path));
  } catch (error) {
    throw error instanceof Unacceptable ? Refused.field('file', error.key, { ...error.values, name }) : error;
  }
}

/** What a file tells of the record from which it was taken; without a mark of it, nobody knows what it changes. */
function ofMeeting(paragraphs: readonly EditedParagraph[], { slug }: Meeting): Omit<ReadDraft, 'name'> {
  const read = paragraphs.map((paragraph) => ({ ...paragraph, mark: paragraph.id === null ? null : paragraphMarked(paragraph.id) }));
  const [first] = read.flatMap(({ mark }) => mark ?? []);
  if (!first) throw Refused.field('file', 'summary-records.editedUnmarked');
  if (first.meeting !== signOfMeeting(slug)) throw Refused.field('file', 'summary-records.editedOfOther');
  if (read.some(({ text }) => text.length > longestParagraph)) throw Refused.field('file', 'summary-records.editedTooLong', { most: longestParagraph });
  const lasts = read.flatMap(({ section }) => (section === null ? [] : (sectionMarked(section)?.last ?? [])));
  const texts = read.map(({ mark, number, section, text }): EditedText => {
    const anchor = section === null ? null : (sectionMarked(section)?.anchor ?? null);
    return { handle: mark?.handle ?? null, said: mark?.said ?? null, number, section: anchor, text };
  });
  return { language: first.language, last: Math.max(0, ...lasts), paragraphs: texts };
}
