import type { Document } from '../../documents/document.entity.js';
import { dayInWords } from '../../foundation/i18n/dates.js';
import { type Language, letters, type Texts } from '../../foundation/i18n/languages.js';
import { translator } from '../../foundation/i18n/translator.js';
import { localizedText } from '../../web/ui/localized.js';
import type { PrintedRecord } from '../../summary-records/printing/printed-record.js';
import type { Transmission } from './transmission.entity.js';

/** What a forwarded document is called at its addressee: its own title, with its symbol. */
export function forwardedTitles({ titles, symbol, originalLanguage }: Document, wanted: readonly Language[]): Texts {
  return Object.fromEntries(wanted.map((language) =>
    [language, translator(language)('reports.forwardedTitle', { title: localizedText(titles, language, originalLanguage), symbol })]));
}

interface Ground {
  /** As what it is registered at the addressee. */
  document: Document;
  /** The day that it bears, YYYY-MM-DD. */
  dated: string;
  /** The portal's own address. */
  origin: string;
}

/** The cover note with which a document goes to another body, in one language; it leads to what is forwarded (RPT-2). */
export function printedTransmission(transmission: Transmission, { document, dated, origin }: Ground, language: Language): PrintedRecord {
  const { group, addressee, original, purpose, replyBy, note } = transmission;
  const t = translator(language);
  const symbol = `${document.symbol}-${letters[language]}`;
  const name = (texts: Texts) => localizedText(texts, language);
  const told = t('reports.forwards', { group: name(group.names), symbol: original.symbol, addressee: name(addressee.names), purpose });
  return {
    ...{ language, symbol, running: symbol },
    title: name(document.titles),
    bodies: [name(addressee.names)],
    placeAndDays: dayInWords(dated, language),
    facts: [
      { label: t('reports.source'), value: name(group.names) },
      { label: t('reports.original'), value: `${original.symbol}, ${origin}/documents/${original.slug}` },
      { label: t('reports.replyBy'), value: replyBy ? dayInWords(replyBy, language) : '' },
    ].filter(({ value }) => value !== ''),
    status: t(`documents.liaisonFor_${purpose}`),
    note: [told, note ? name(note) : ''].filter(Boolean).join('\n'),
    ...{ sections: [], signature: [] },
    address: `${origin}/documents/${document.slug}`,
    words: {
      status: t('documents.purpose'),
      page: t('summary-records.pageOf', { page: '{page}', pages: '{pages}' }),
      address: t('summary-records.permanentAddress'),
      picture: t('summary-records.addressPicture'),
    },
    identity: { actor: group.slug, actorName: name(group.names), number: document.symbol, held: dated, dated, original: original.originalLanguage },
  };
}
