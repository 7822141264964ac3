import { withSuffix } from '../../documents/symbols/symbol-variants.js';
import { dayIn, dayInWords } from '../../foundation/i18n/dates.js';
import { type Language, letters } from '../../foundation/i18n/languages.js';
import { type Translate, translator } from '../../foundation/i18n/translator.js';
import { type Block, readProse } from '../../foundation/prose/prose.js';
import { numberInWords } from '../../meetings/views/meeting-name.js';
import type { Edition } from '../editions/edition.entity.js';
import type { PrintedRecord, PrintedSection } from '../printing/printed-record.js';
import type { Change, Corrigendum } from './corrigendum.entity.js';

interface Ground {
  /** The record that it corrects, in the same language, ready to be printed. */
  printed: PrintedRecord;
  edition: Edition;
  issuedAt: Date;
}

/** A corrigendum in one language: paragraph by paragraph what stood there, and what is to be read instead. */
export function printedCorrigendum(corrigendum: Corrigendum, { printed, edition, issuedAt }: Ground): PrintedRecord {
  const { language } = printed;
  const { meeting } = corrigendum.record;
  const t = translator(language);
  const dated = dayIn(meeting.timeZone, issuedAt);
  const own = withSuffix(edition.document!.symbol, corrigendum.suffix);
  const symbol = `${own}-${letters[language]}`;
  return {
    ...printed,
    ...{ symbol, running: symbol, signature: [], facts: [] },
    title: titleOf(corrigendum, t),
    status: t('summary-records.corrects', { symbol: edition.document!.symbol, day: dayInWords(dated, language) }),
    sections: sectionsOf(corrigendum, printed, language),
    address: `${printed.address}/corrigenda/${corrigendum.number}`,
    identity: { ...printed.identity, number: own, dated },
  };
}

export function titleOf({ record: { meeting }, number }: Corrigendum, t: Translate): string {
  return t('summary-records.corrigendumTitle', { number, name: numberInWords(meeting, t) });
}

function sectionsOf({ changes }: Corrigendum, { sections }: PrintedRecord, language: Language): PrintedSection[] {
  const own = changes.filter((change) => change.language === language);
  const t = translator(language);
  const corrected = sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.flatMap((paragraph) => {
      const change = own.find(({ handle }) => handle === paragraph.id);
      return change ? [{ ...paragraph, text: readingOf(change, t) }] : [];
    }),
  }));
  return corrected.filter(({ paragraphs }) => paragraphs.length > 0);
}

/** For … read …. */
function readingOf({ before, after }: Change, t: Translate): Block[] {
  const label = (text: string): Block => ({ kind: 'text', runs: [{ text, strong: true }] });
  return [label(t('summary-records.forText')), ...readProse(before), label(t('summary-records.readText')), ...readProse(after)];
}
