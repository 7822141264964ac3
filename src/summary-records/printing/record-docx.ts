import { AlignmentType, Document, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import { wordFile } from '../../foundation/files/making/word-file.js';
import { directionOf } from '../../foundation/i18n/languages.js';
import { type PrintedRecord, seenRecord } from './printed-record.js';
import { WordCover } from './word-cover.js';
import { WordProse } from './word-prose.js';
import { recordLists, recordStyles } from './word-styles.js';
import { WordText } from './word-text.js';

const page = { size: { width: 11_906, height: 16_838 }, margin: { top: 1418, bottom: 1418, left: 1418, right: 1418 } };
const small = { size: 18, color: '404040' };
const numbers = { '{page}': PageNumber.CURRENT, '{pages}': PageNumber.TOTAL_PAGES };

/**
 * A record as a Word file, laid out as an official record. It can be edited and read back: editedRecord() finds each
 * paragraph again. The same record always gives the same bytes.
 */
export function recordDocx(given: PrintedRecord): Promise<Buffer> {
  const record = seenRecord(given);
  const { language, symbol, title } = record;
  const prose = new WordProse(language);
  const document = new Document({
    styles: recordStyles(language),
    numbering: recordLists,
    sections: [
      {
        properties: { page },
        headers: { default: new Header({ children: [edge(record, prose.plain(record.running, { ...small, bold: true }), AlignmentType.END)] }) },
        footers: { default: new Footer({ children: [edge(record, pageNumber(record, prose), AlignmentType.CENTER)] }) },
        children: [...new WordCover(record, prose).parts(), ...new WordText(record, prose).paragraphs()],
      },
    ],
  });
  return wordFile(document, { title: symbol === null ? title : `${symbol} ${title}`, language, dated: null });
}

function edge({ language }: PrintedRecord, children: TextRun[], alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Paragraph {
  return new Paragraph({ children, alignment, bidirectional: directionOf(language) === 'rtl' });
}

function pageNumber({ words }: PrintedRecord, prose: WordProse): TextRun[] {
  const pieces = words.page.split(/(\{pages?\})/).filter((piece) => piece !== '');
  return pieces.flatMap((piece) =>
    piece in numbers ? [new TextRun({ ...small, children: [numbers[piece as keyof typeof numbers]] })] : prose.plain(piece, small));
}
