import { languages, type Texts } from '../foundation/i18n/languages.js';
import { translator } from '../foundation/i18n/translator.js';
import type { AgendaItem } from '../meetings/agenda-item.entity.js';
import type { RecordParagraph } from './record-paragraph.entity.js';

/** A paragraph under the number that is printed beside it; what is left out has none. */
export interface NumberedParagraph {
  number: string | null;
  paragraph: RecordParagraph;
}

/** A part of a record: what happened under one agenda item, or at the end. */
export interface Section {
  number: string;
  titles: Texts;
  item: AgendaItem | null;
  paragraphs: NumberedParagraph[];
}

/** The parts of a record in the order of the agenda; the closing part comes last, where there is something in it. */
export function sectionsOf(agenda: readonly AgendaItem[], paragraphs: readonly RecordParagraph[]): Section[] {
  const sections = agenda.map((item) => section(item.code, item.titles, item, paragraphs));
  const closing = section(numberAfter(agenda), closingTitles(), null, paragraphs);
  return closing.paragraphs.length > 0 ? [...sections, closing] : sections;
}

function section(number: string, titles: Texts, item: AgendaItem | null, all: readonly RecordParagraph[]): Section {
  const own = all.filter((one) => (one.item?.id ?? null) === (item?.id ?? null)).toSorted((one, other) => one.position - other.position);
  let count = 0;
  const paragraphs = own.map((paragraph) => ({ number: paragraph.isLeftOut ? null : `${number}.${(count += 1)}`, paragraph }));
  return { number, titles, item, paragraphs };
}

/** The number that the agenda has left: one more than its last item. */
function numberAfter(agenda: readonly AgendaItem[]): string {
  const numbers = agenda.map(({ code }) => Number.parseInt(code, 10)).filter((number) => !Number.isNaN(number));
  return String(Math.max(0, ...numbers) + 1);
}

function closingTitles(): Texts {
  return Object.fromEntries(languages.map((language) => [language, translator(language)('summary-records.closing')]));
}
