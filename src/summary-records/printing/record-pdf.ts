import { encode } from 'uqr';
import { type Typeset, Typesetter } from '../../foundation/files/making/typesetter.js';
import { withColon } from '../../foundation/i18n/colon.js';
import type { Block, Run } from '../../foundation/prose/prose.js';
import { recordLayout } from './pdf-layout.js';
import { type PrintedParagraph, type PrintedRecord, seenRecord } from './printed-record.js';
import { symbolPattern } from './symbols.js';

let typesetter: Typesetter | undefined;

/**
 * A record as accessible PDF, laid out as its Word file is, with the picture of its address (QR code). It takes its time and
 * does not let go of the thread meanwhile: RecordPrinter has threads for it. The same record always gives the same bytes.
 */
export function recordPdf(given: PrintedRecord): Typeset {
  const record = seenRecord(given);
  typesetter ??= new Typesetter(recordLayout);
  return typesetter.set(saidOf(record), new Date(`${record.identity.dated}T00:00:00Z`));
}

/** The record as its layout reads it. */
function saidOf(record: PrintedRecord): object {
  const { language, symbol, title, words, status, sections } = record;
  return {
    ...record,
    heading: symbol === null ? title : `${symbol} ${title}`,
    page: words.page.split(/(\{pages?\})/).filter((piece) => piece !== ''),
    facts: [...record.facts, { label: words.status, value: status }].map(({ label, value }) => ({ label: withColon(label, language), value })),
    words: { ...words, address: withColon(words.address, language) },
    symbols: symbolPattern,
    picture: pictureOf(record.address),
    sections: sections.map((section) => ({ ...section, paragraphs: section.paragraphs.map(partsOf) })),
  };
}

/** The text beside the number, and what stands below it. */
function partsOf({ number, text }: PrintedParagraph): { number: string; first: Run[]; rest: Block[] } {
  const [first, ...rest] = text;
  return first?.kind === 'text' ? { number, first: first.runs, rest } : { number, first: [], rest: [...text] };
}

/** The QR code of an address, with the four quiet modules around it that readers need (ISO/IEC 18004). */
function pictureOf(address: string): string {
  const { size, data } = encode(address, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${dark.join('')}"/></svg>`;
}
