import { dayIn, dayInWords, daysInWords } from '../../foundation/i18n/dates.js';
import { type Language, languages } from '../../foundation/i18n/languages.js';
import { type MessageKey, translator } from '../../foundation/i18n/translator.js';
import { readProse } from '../../foundation/prose/prose.js';
import type { Group } from '../../groups/group.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { numberInWords } from '../../meetings/views/meeting-name.js';
import { localizedText } from '../../web/ui/localized.js';
import type { PrintedRecord, PrintedSection } from '../printing/printed-record.js';
import { anchorOf } from '../paragraphs/views/paragraph-text.js';
import type { Edition, EditionSection } from './edition.entity.js';

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
export interface PrintedState {
  meeting: Meeting;
  sections: readonly EditionSection[];
  /** What it is called in its state, and since when it is in it. */
  status: MessageKey;
  at: Date;
  approvedBy: Edition['approvedBy'];
}

/** An edition in one language, ready to be made a file; what is missing in it stands in another language. */
export function printedEdition({ record: { meeting }, sections, kind, issuedAt, approvedBy }: Edition, ground: Ground): PrintedRecord {
  return printedState({ meeting, sections, status: `summary-records.kind_${kind}`, at: issuedAt, approvedBy }, ground);
}

/** The same of whatever state a record is in. */
export function printedState({ meeting, sections, status, at, approvedBy }: PrintedState, { language, parent, origin }: Ground): PrintedRecord {
  const { group, place, days, slug } = meeting;
  const t = translator(language);
  const name = (texts: Group['names']) => localizedText(texts, language);
  const dated = dayIn(meeting.timeZone, at);
  return {
    language,
    symbol: null,
    title: t('summary-records.titleOf', { name: numberInWords(meeting, t) }),
    bodies: [...(parent ? [name(parent.names)] : []), name(group.names)],
    placeAndDays: [place ? name(place) : '', days.length > 0 ? daysInWords(days, language) : ''].filter(Boolean).join(', '),
    facts: approvedBy ? [{ label: t('summary-records.approvedHow'), value: t(`summary-records.by_${approvedBy}`) }] : [],
    status: `${t(status)}, ${dayInWords(dated, language)}`,
    note: null,
    sections: sections.map((section) => printedSection(section, language)),
    signature: [],
    address: `${origin}/meetings/${slug}/record`,
    running: `${group.label}, ${numberInWords(meeting, t)}`,
    words: {
      status: t('summary-records.status'),
      page: t('summary-records.pageOf', { page: '{page}', pages: '{pages}' }),
      address: t('summary-records.permanentAddress'),
      picture: t('summary-records.addressPicture'),
    },
    identity: { actor: group.slug, actorName: name(group.names), number: slug, held: days.at(-1) ?? dated, dated, original: null },
  };
}

function printedSection({ number, titles, paragraphs }: Edition['sections'][number], language: Language): PrintedSection {
  return {
    id: anchorOf(number),
    number,
    title: localizedText(titles, language),
    paragraphs: paragraphs.map((one) => ({ id: one.handle, number: one.number, text: readProse(localizedText(one.texts, language)) })),
  };
}
