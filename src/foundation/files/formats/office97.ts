import { readDoc } from './doc.js';
import { Findings } from './findings.js';
import { checkOle, holdsObjects, type OleFile } from './ole.js';
import { readPpt } from './ppt.js';
import { Unacceptable } from './unacceptable.js';
import { readXls } from './xls.js';

/** A file of Word, Excel or PowerPoint 97 to 2003: its kind is told by the name of its main stream. */
export function readOffice97(bytes: Buffer): Findings {
  const ole = checkOle(bytes);
  const found = readMainStream(ole);
  if (holdsObjects(ole)) found.notes.add('embedded-objects');
  return found;
}

function readMainStream(ole: OleFile): Findings {
  const document = ole.stream('WordDocument');
  if (document) return readDoc(ole, document);
  const workbook = ole.stream('Workbook') ?? ole.stream('Book');
  if (workbook) return readXls(workbook);
  const slides = ole.stream('PowerPoint Document');
  if (slides) return readPpt(ole, slides);
  throw new Unacceptable('foundation.fileUnknown');
}
