import { Injectable } from '@nestjs/common';
import { Refused } from '../foundation/errors.js';
import { languages } from '../foundation/i18n/languages.js';
import { fold } from '../foundation/search/folding.js';
import { Instrument } from './instrument.entity.js';
import { parseName, parseParagraph } from './instrument-name.js';
import { InstrumentsService } from './instruments.service.js';

/** An instrument, and which paragraph of it where one is meant. */
export interface InstrumentReference {
  instrument: Instrument;
  paragraph: string | null;
}

/** Finds out which instruments are meant by what people wrote. */
@Injectable()
export class InstrumentReading {
  constructor(private readonly instruments: InstrumentsService) {}

  /**
   * The instruments that these addresses, names or titles mean, in their order, each with its paragraph:
   * `Tunis Agenda for the Information Society, paragraph 71`. An unknown one is refused as an error of the field,
   * and so is one that could be several.
   */
  async recognise(field: string, wanted: readonly string[]): Promise<InstrumentReference[]> {
    if (wanted.length === 0) return [];
    const known = await this.instruments.all();
    return wanted.map((text) => {
      const { name, paragraph } = parseParagraph(text);
      const found = meantBy(name, known);
      if (found.length === 0) throw Refused.field(field, 'instruments.unknown', { name: text.slice(0, 200) });
      if (found.length > 1) throw Refused.field(field, 'instruments.ambiguous', { name: text.slice(0, 200) });
      return { instrument: found[0]!, paragraph };
    });
  }
}

/** Those that are called exactly so, else those of which everything holds that the name says. */
function meantBy(text: string, known: readonly Instrument[]): Instrument[] {
  const folded = fold(text);
  const exactly = known.filter((one) => namesOf(one).some((name) => fold(name) === folded));
  if (exactly.length > 0) return exactly;
  const read = parseName(text);
  if (!read) return [];
  const places = Object.values(read.place ?? {}).map(fold);
  return known.filter(
    (one) =>
      one.kind === read.kind &&
      one.number === read.number &&
      (read.body === null || one.body === read.body) &&
      (read.revision === null || one.revision === read.revision) &&
      (read.year === null || one.year === read.year) &&
      places.every((place) => Object.values(one.place ?? {}).map(fold).includes(place)),
  );
}

function namesOf(instrument: Instrument): string[] {
  const printed = languages.flatMap((language) => [instrument.calledIn(language).text, instrument.calledInFullIn(language).text]);
  return [instrument.slug, ...printed, ...Object.values(instrument.titles)];
}
