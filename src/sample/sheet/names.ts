import { printSymbol } from '../../documents/symbols/symbol.js';
import { printName, printParagraph } from '../../instruments/instrument-name.js';
import type { SampleData, SampleDocument, SampleRelation, SampleSource } from '../data.js';
import type { SheetLanguage } from './sheet.js';

/** The printed form (NUM-2), without the letter of a language. */
export function symbolOf(document: SampleDocument, data: SampleData): string {
  if (document.foreign || document.number === null) {
    return document.foreign?.symbol ?? document.writtenAs;
  }
  const meeting = found(data.meetings, 'slug', document.meeting);
  const { acronym, slug } = found(data.groups, 'slug', document.group);
  return printSymbol({ prefix: acronym ?? slug, meeting: meeting.number, series: '', number: document.number });
}

export function sourceName(source: SampleSource, language: SheetLanguage, data: SampleData): string {
  switch (source.kind) {
    case 'organization':
      return found(data.organizations, 'code', source.organization).names[language];
    case 'group':
      return found(data.groups, 'slug', source.group).names[language];
    case 'office':
      return found(data.offices, 'code', source.office).names[language];
    case 'text':
      return source.text[language];
  }
}

export function targetName(target: SampleRelation['target'], language: SheetLanguage, data: SampleData): string {
  if ('document' in target) {
    return symbolOf(found(data.documents, 'slug', target.document), data);
  }
  return 'group' in target ? found(data.groups, 'slug', target.group).names[language] : target.text[language];
}

/** An instrument by its number or its title, with the paragraph that is meant. */
export function instrumentName(cited: { instrument: string; paragraph: string | null }, language: SheetLanguage, data: SampleData): string {
  const instrument = found(data.instruments, 'slug', cited.instrument);
  const name = printName(instrument, language, instrument.body) ?? instrument.titles![language];
  return printParagraph(name, cited.paragraph, language);
}

export function actionLine(code: string, language: SheetLanguage, data: SampleData): string {
  return `${code} ${found(data.actionLines, 'code', code).names[language]}`;
}

/** The row with this value; the sample's references are tested, so a missing one is a fault of the program. */
export function found<Row, Key extends keyof Row>(rows: readonly Row[], key: Key, value: Row[Key] | null): Row {
  const row = rows.find((one) => one[key] === value);
  if (!row) {
    throw new Error(`The sample names ${String(value)}, which it does not hold.`);
  }
  return row;
}
