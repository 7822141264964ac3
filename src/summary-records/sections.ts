import { languages, type Texts } from '../foundation/i18n/languages.js';
import { translator } from '../foundation/i18n/translator.js';
import type { AgendaItem } from '../meetings/agenda-item.entity.js';
import { type Section, sectionOf } from './paragraphs/sections.js';
import { type RecordParagraph, sectionUnder } from './record-paragraph.entity.js';

/** The parts of a record in the order of the agenda; the closing part comes last, where there is something in it. */
export function sectionsOf(agenda: readonly AgendaItem[], paragraphs: readonly RecordParagraph[]): Section<RecordParagraph>[] {
  const sections = agenda.map((item) => sectionOf({ key: sectionUnder(item), number: item.code, titles: item.titles }, paragraphs));
  const closing = sectionOf({ key: sectionUnder(null), number: numberAfter(agenda), titles: closingTitles() }, paragraphs);
  return closing.paragraphs.length > 0 ? [...sections, closing] : sections;
}

/** The number that the agenda has left: one more than its last item. */
function numberAfter(agenda: readonly AgendaItem[]): string {
  const numbers = agenda.map(({ code }) => Number.parseInt(code, 10)).filter((number) => !Number.isNaN(number));
  return String(Math.max(0, ...numbers) + 1);
}

function closingTitles(): Texts {
  return Object.fromEntries(languages.map((language) => [language, translator(language)('summary-records.closing')]));
}
