import type { Document } from '../../documents/document.entity.js';
import { dayInWords } from '../../foundation/i18n/dates.js';
import { type Language, languages, letters } from '../../foundation/i18n/languages.js';
import { type Translate, translator } from '../../foundation/i18n/translator.js';
import { readProse } from '../../foundation/prose/prose.js';
import type { Group } from '../../groups/group.entity.js';
import type { Section } from '../../summary-records/paragraphs/sections.js';
import { anchorOf } from '../../summary-records/paragraphs/views/paragraph-text.js';
import type { PrintedFact, PrintedRecord, PrintedSection } from '../../summary-records/printing/printed-record.js';
import { languageInWords } from '../../web/ui/in-words.js';
import { localizedText } from '../../web/ui/localized.js';
import type { Report } from '../report.entity.js';

/** What a report is printed from. */
export interface Ground {
  report: Report;
  sections: readonly Section[];
  /** As which document, with the letters of its languages. */
  document: Document;
  /** Behind the symbol: Rev.1; empty for the original. */
  suffix: string;
  /** Whether it goes out to the parent body, or is only shown to the meeting. */
  isIssued: boolean;
  /** The bodies above the group, the highest first, then the group. */
  bodies: readonly Group[];
  /** What the mandates of the group rest on. */
  references: readonly Record<Language, string>[];
  /** Who signs it. */
  signers: readonly string[];
  /** The day that it bears, YYYY-MM-DD. */
  dated: string;
  /** The portal's own address. */
  origin: string;
}

/** The languages in which a report says anything. */
export function languagesOf(sections: readonly Section[]): Language[] {
  const said = sections.flatMap(({ paragraphs }) => paragraphs).filter(({ number }) => number !== null);
  return languages.filter((language) => said.some(({ paragraph }) => paragraph.texts[language]));
}

/** A report in one language, ready to be made a file; what is missing in it stands in another language. */
export function printedReport(ground: Ground, language: Language): PrintedRecord {
  const { report, document, suffix, bodies, isIssued, dated, origin } = ground;
  const t = translator(language);
  const symbol = [`${document.symbol}-${letters[language]}`, suffix].filter(Boolean).join(' ');
  return {
    language,
    symbol,
    title: localizedText(report.titles, language, report.originalLanguage),
    bodies: bodies.map(({ names }) => localizedText(names, language)),
    placeAndDays: dayInWords(dated, language),
    facts: factsOf(ground, t),
    status: t(isIssued ? 'reports.state_issued' : 'reports.draft'),
    note: null,
    sections: ground.sections.map((section) => printedSection(section, report.originalLanguage, language)),
    signature: isIssued ? ground.signers.flatMap((name) => [name, t('reports.chairOf', { group: report.group.label })]) : [],
    address: `${origin}/documents/${document.slug}`,
    running: symbol,
    words: {
      status: t('summary-records.status'),
      page: t('summary-records.pageOf', { page: '{page}', pages: '{pages}' }),
      address: t('summary-records.permanentAddress'),
      picture: t('summary-records.addressPicture'),
    },
    identity: {
      actor: report.group.slug,
      actorName: localizedText(report.group.names, language),
      ...{ number: document.symbol, held: dated, dated, original: report.originalLanguage },
    },
  };
}

/** The cover block as the parent body wants it: agenda item, language, source, summary, action, references (RPT-1). */
function factsOf({ report, references }: Ground, t: Translate): PrintedFact[] {
  const { group, agendaItem, originalLanguage, summary, actionRequired } = report;
  const say = (texts: Report['summary']) => (texts ? localizedText(texts, t.language, originalLanguage) : '');
  return [
    { label: t('reports.agendaItem'), value: agendaItem ?? '' },
    { label: t('reports.originalLanguage'), value: languageInWords(originalLanguage, t.language) },
    { label: t('reports.source'), value: t('reports.chairOf', { group: group.label }) },
    { label: t('reports.summary'), value: say(summary) },
    { label: t('reports.actionRequired'), value: say(actionRequired) },
    { label: t('reports.references'), value: references.map((one) => one[t.language]).join('; ') },
  ].filter(({ value }) => value !== '');
}

function printedSection({ number, titles, paragraphs }: Section, original: Language, language: Language): PrintedSection {
  const printed = paragraphs.flatMap(({ number: own, paragraph: { handle, texts } }) =>
    own === null ? [] : [{ id: handle, number: own, text: readProse(localizedText(texts, language, original)) }]);
  return { id: anchorOf(number), number, title: localizedText(titles, language, original), paragraphs: printed };
}
