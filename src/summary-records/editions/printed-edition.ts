import { dayIn, dayInWords, daysInWords } from '../../foundation/i18n/dates.js';
import { type Language, languages, letters } from '../../foundation/i18n/languages.js';
import { type Translate, translator } from '../../foundation/i18n/translator.js';
import { readProse } from '../../foundation/prose/prose.js';
import type { Group } from '../../groups/group.entity.js';
import { numberInWords } from '../../meetings/views/meeting-name.js';
import { languageInWords } from '../../web/ui/in-words.js';
import { localizedText } from '../../web/ui/localized.js';
import { anchorOf } from '../paragraphs/views/paragraph-text.js';
import type { PrintedFact, PrintedRecord, PrintedSection } from '../printing/printed-record.js';
import type { Edition } from './edition.entity.js';
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

/** An edition in one language, ready to be made a file; what is missing in it stands in another language. */
export function printedEdition(edition: Edition, { language, parent, origin }: Ground): PrintedRecord {
  const { record: { meeting }, kind, issuedAt, document, signers, language: original } = edition;
  const { group, place, days, slug } = meeting;
  const t = translator(language);
  const name = (texts: Group['names']) => localizedText(texts, language);
  const issued = dayIn(meeting.timeZone, issuedAt);
  const symbol = document && `${document.symbol}-${letters[language]}`;
  return {
    language,
    symbol,
    title: t('summary-records.titleOf', { name: numberInWords(meeting, t) }),
    bodies: [...(parent ? [name(parent.names)] : []), name(group.names)],
    placeAndDays: [place ? name(place) : '', days.length > 0 ? daysInWords(days, language) : ''].filter(Boolean).join(', '),
    facts: factsOf(edition, t),
    status: `${t(`summary-records.kind_${kind}`)}, ${dayInWords(issued, language)}`,
    note: null,
    sections: edition.sections.map((section) => printedSection(section, language)),
    signature: signatureLines(signers ?? [], t),
    address: `${origin}/meetings/${slug}/record`,
    running: symbol ?? `${group.label}, ${numberInWords(meeting, t)}`,
    words: {
      status: t('summary-records.status'),
      page: t('summary-records.pageOf', { page: '{page}', pages: '{pages}' }),
      address: t('summary-records.permanentAddress'),
      picture: t('summary-records.addressPicture'),
    },
    identity: { actor: group.slug, actorName: name(group.names), number: document?.symbol ?? slug, held: days.at(-1) ?? issued, dated: issued, original },
  };
}

function factsOf({ approvedBy, language }: Edition, t: Translate): PrintedFact[] {
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
