import { type Language, languages } from '../foundation/i18n/languages.js';
import { exactly, named, text, textOrNull, texts, textsOrNull, wholeOrNull } from '../web/json-schema.js';
import { instrumentKinds, issuingBodies, revisions } from './instrument-words.js';
import type { Instrument } from './instrument.entity.js';
import type { InstrumentReference } from './instrument-reading.service.js';

/** An instrument as programs get it; `names` is what it is called in each language. */
export function presentInstrument(instrument: Instrument) {
  const { slug, kind, number, revision, place, year, body, issuer, titles } = instrument;
  const names = Object.fromEntries(languages.map((language) => [language, instrument.calledIn(language).text]));
  return {
    ...{ url: `/instruments/${slug}`, slug, kind, number, revision, place, year, body, issuer, titles },
    names: names as Record<Language, string>,
  };
}

export const instrumentSchema = named(
  'Instrument',
  exactly({
    url: text,
    slug: text,
    kind: { enum: instrumentKinds },
    number: textOrNull,
    revision: { enum: [...revisions, null] },
    place: textsOrNull,
    year: wholeOrNull,
    body: { enum: [...issuingBodies, null], description: 'The body that issued it, where it is one that has a code.' },
    issuer: textsOrNull,
    titles: texts,
    names: texts,
  }),
);

/** A reference to an instrument, or to one paragraph of it. */
export function presentReference({ instrument, paragraph }: InstrumentReference) {
  const { slug, url, names } = presentInstrument(instrument);
  return { slug, url, names, paragraph };
}

export const referenceSchema = named(
  'InstrumentReference',
  exactly({ slug: text, url: text, names: texts, paragraph: textOrNull }),
);
