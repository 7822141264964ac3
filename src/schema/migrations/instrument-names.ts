/** How the names of resolutions were understood when they became instruments. It stays as it was then. */

type Texts = Record<string, string>;

/** A row of the table of instruments, as it was then. */
export interface NamedInstrument {
  slug: string;
  kind: string;
  number: string | null;
  revision: string | null;
  /** JSON, as the two texts below. */
  place: string | null;
  year: number | null;
  body: string | null;
  issuer: string | null;
  titles: string;
}

const written =
  /^(?<council>Council )?Resolution (?<number>\d+)(?: \((?<revised>Rev\. )?(?:(?<place>[^\d(),]+), )?(?<year>\d{4})\))?(?<pp> of the Plenipotentiary Conference)?$/;

/** A resolution by its English name; whatever is named otherwise keeps its name as a title. */
export function instrumentNamed(names: Texts): NamedInstrument {
  const found = written.exec(names.en ?? '')?.groups;
  if (!found) return titled(names);
  const { council, number, revised, place, year, pp } = found;
  return {
    slug: sluggish(['resolution', number, revised && 'rev', place, year].filter(Boolean).join(' ')),
    kind: 'resolution',
    number: number!,
    revision: revised ? 'revised' : null,
    place: place ? JSON.stringify(placesIn(names)) : null,
    year: year ? Number(year) : null,
    body: council ? 'council' : pp ? 'pp' : null,
    issuer: null,
    titles: '{}',
  };
}

/** The way back, for as much as a name in English tells. */
export function nameOfInstrument({ number, revision, place, year, body, titles }: NamedInstrument): Texts {
  if (number === null) return JSON.parse(titles) as Texts;
  const where = place ? ((JSON.parse(place) as Texts).en ?? Object.values(JSON.parse(place) as Texts)[0]) : null;
  const when = [where, year].filter(Boolean).join(', ');
  const brackets = when && ` (${revision === 'revised' ? 'Rev. ' : ''}${when})`;
  const name = `Resolution ${number}${brackets}`;
  return { en: body === 'council' ? `Council ${name}` : body === 'pp' ? `${name} of the Plenipotentiary Conference` : name };
}

function titled(names: Texts): NamedInstrument {
  const slug = sluggish(names.en ?? names.fr ?? names.es ?? '') || `instrument-${codeOf(JSON.stringify(names))}`;
  return { slug, kind: 'other', number: null, revision: null, place: null, year: null, body: null, issuer: null, titles: JSON.stringify(names) };
}

/** What stands in the brackets of each name beside the year and the mark of a revision. */
function placesIn(names: Texts): Texts {
  const places = Object.entries(names).flatMap(([language, name]) => {
    const brackets = /[(（]([^()（）]*)[)）]/.exec(name)?.[1] ?? '';
    const place = brackets
      .replace(/\d{4}(?:年| г\.)?/, '')
      .replace(/R[eé]v\.|Пересм\.|المراج[َع]+ في|修订版/, '')
      .replace(/[,،，\s]+/g, ' ')
      .trim();
    return place ? [[language, place]] : [];
  });
  return Object.fromEntries(places) as Texts;
}

function sluggish(text: string): string {
  const plain = text.normalize('NFKD').replace(/[\p{M}’']/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').slice(0, 80).replace(/^-|-$/g, '');
}

/** A short number for a name without Latin letters; the same for the same name. */
function codeOf(text: string): number {
  return [...text].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) % 1_000_003, 7);
}
