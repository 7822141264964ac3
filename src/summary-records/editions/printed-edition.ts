import { dayIn, dayInWords } from '../../foundation/i18n/dates.js';
import { daysInWords } from '../../foundation/i18n/days.js';
import { type Language, languages, letters } from '../../foundation/i18n/languages.js';
import { type MessageKey, type Translate, translator } from '../../foundation/i18n/translator.js';
import { readProse } from '../../foundation/prose/prose.js';
import type { Group } from '../../groups/group.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { numberInWords } from '../../meetings/views/meeting-name.js';
import { languageInWords } from '../../web/ui/in-words.js';
import { localizedText } from '../../web/ui/localized.js';
import { anchorOf } from '../paragraphs/views/paragraph-text.js';
import type { PrintedFact, PrintedRecord, PrintedSection } from '../printing/printed-record.js';
import type { Edition, EditionSection } from './edition.entity.js';
import { signatureLines } from './signer.js';

/** The languages in which an edition says anything. */
export function languagesOf({ paragraphs }: Edition): Language[] {
  return languages.filter((language) => paragraphs.some(({ texts }) => texts[language]));
}

interface Ground {
  language: Language;
  /** The body above the group, where there is one. */
  parent: Group | null;
  /** The portal's own address. */
  origin: string;
}

/** A state of a record that is to be printed. */
export interface PrintedState extends Pick<Edition, 'document' | 'signers' | 'language' | 'approvedBy'> {
  meeting: Meeting;
  sections: readonly EditionSection[];
  /** What it is called in its state, and since when it is in it. */
  status: MessageKey;
  at: Date;
}

/** What the draft of a record has not got yet. */
export const unfinished = { document: null, signers: null, language: null, approvedBy: null } as const;

/** An edition in one language, ready to be made a file; what is missing in it stands in another language. */
export function printedEdition(edition: Edition, ground: Ground): PrintedRecord {
  const { record: { meeting }, sections, kind, issuedAt: at, document, signers, language, approvedBy } = edition;
  return printedState({ meeting, sections, status: `summary-records.kind_${kind}`, at, document, signers, language, approvedBy }, ground);
}

/** The same of whatever state a record is in. */
export function printedState(state: PrintedState, { language, parent, origin }: Ground): PrintedRecord {
  const { meeting, document, signers } = state;
  const { group, place, days, slug } = meeting;
  const t = translator(language);
  const name = (texts: Group['names']) => localizedText(texts, language);
  const dated = dayIn(meeting.timeZone, state.at);
  const symbol = document && `${document.symbol}-${letters[language]}`;
  return {
    language,
    symbol,
    title: t('summary-records.titleOf', { name: numberInWords(meeting, t) }),
    bodies: [...(parent ? [name(parent.names)] : []), name(group.names)],
    placeAndDays: [place ? name(place) : '', days.length > 0 ? daysInWords(days, language) : ''].filter(Boolean).join(', '),
    facts: factsOf(state, t),
    status: `${t(state.status)}, ${dayInWords(dated, language)}`,
    note: state.status === 'summary-records.kind_reconstructed' ? t('summary-records.reconstructedNote') : null,
    sections: state.sections.map((section) => printedSection(section, language)),
    signature: signatureLines(signers ?? [], t),
    address: `${origin}/meetings/${slug}/record`,
    running: symbol ?? `${group.label}, ${numberInWords(meeting, t)}`,
    words: {
      status: t('summary-records.status'),
      page: t('summary-records.pageOf', { page: '{page}', pages: '{pages}' }),
      address: t('summary-records.permanentAddress'),
      picture: t('summary-records.addressPicture'),
    },
    identity: {
      actor: group.slug,
      actorName: name(group.names),
      ...{ number: document?.symbol ?? slug, held: days.at(-1) ?? dated, dated, original: state.language },
    },
  };
}

function factsOf({ approvedBy, language }: PrintedState, t: Translate): PrintedFact[] {
  return [
    ...(language ? [{ label: t('documents.originalLanguage'), value: languageInWords(language, t.language) }] : []),
    ...(approvedBy ? [{ label: t('summary-records.approvedHow'), value: t(`summary-records.by_${approvedBy}`) }] : []),
  ];
}

function printedSection({ number, titles, paragraphs }: Edition['sections'][number], language: Language): PrintedSection {
  return {
    id: anchorOf(number),
    number,
    title: localizedText(titles, language),
    paragraphs: paragraphs.map((one) => ({ id: one.handle, number: one.number, text: readProse(localizedText(one.texts, language)) })),
  };
}
