import type { Language } from '../foundation/i18n/languages.js';
import { type Section, sectionOf } from '../summary-records/paragraphs/sections.js';
import type { Option } from '../web/ui/form-fields.js';
import { localizedText } from '../web/ui/localized.js';
import type { Report, ReportHeading } from './report.entity.js';
import type { ReportParagraph } from './report-paragraph.entity.js';

/** The parts of a report under their numbers: 1, 2, 2.1. */
export function sectionsOf({ headings }: Report, paragraphs: readonly ReportParagraph[]): Section<ReportParagraph>[] {
  const numbers = numbersOf(headings);
  return headings.map(({ key, titles }, index) => sectionOf({ key, titles, number: numbers[index]! }, paragraphs));
}

/** The headings under which a paragraph can stand, by their keys. */
export function placesIn(report: Report, language: Language): Option[] {
  return sectionsOf(report, []).map(({ key, number, titles }) => ({ value: key, label: `${number}  ${localizedText(titles, language)}` }));
}

function numbersOf(headings: readonly ReportHeading[]): string[] {
  const counts: number[] = [];
  return headings.map(({ depth }) => {
    counts.length = Math.min(counts.length, depth);
    while (counts.length < depth) counts.push(0);
    counts[depth - 1]! += 1;
    return counts.join('.');
  });
}
