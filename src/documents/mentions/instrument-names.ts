import { languages } from '../../foundation/i18n/languages.js';
import type { Instrument } from '../../instruments/instrument.entity.js';

/** An instrument that is named in a text. */
export interface NamedInstrument {
  at: number;
  text: string;
  instrument: Instrument;
}

/** Shorter names are words of every day. */
const shortest = 8;
/** By so many signs the names are looked up. */
const keyLength = 6;
const letter = /[\p{L}\p{N}]/u;
const unspaced = /\p{Script=Han}/u;

/** Recognises instruments in running text by how they are printed in any of the six languages. */
export class InstrumentNames {
  private readonly byKey = new Map<string, [string, Instrument][]>();
  private readonly byUnitedNations = new Map<string, Instrument>();

  constructor(instruments: readonly Instrument[]) {
    const meant = new Map<string, Instrument | null>();
    for (const instrument of instruments) {
      for (const name of namesOf(instrument)) meant.set(name, meant.has(name) && meant.get(name) !== instrument ? null : instrument);
      if (instrument.body === 'unga' && instrument.kind === 'resolution') this.byUnitedNations.set(`A/RES/${instrument.number}`, instrument);
    }
    const longestFirst = [...meant].toSorted(([one], [other]) => other.length - one.length);
    for (const [name, instrument] of longestFirst) {
      if (instrument && name.length >= shortest) this.under(name).push([name, instrument]);
    }
  }

  /** The names in a text, in their order, none inside another. */
  in(text: string): NamedInstrument[] {
    const found: NamedInstrument[] = [];
    for (let at = 0; at <= text.length - shortest; at++) {
      const named = beginsWord(text, at) ? this.namedAt(text, at) : null;
      if (!named) continue;
      found.push(named);
      at += named.text.length - 1;
    }
    return found;
  }

  /** The resolution of the General Assembly that has this symbol: A/RES/70/125. */
  bySymbol(symbol: string): Instrument | null {
    return this.byUnitedNations.get(symbol) ?? null;
  }

  private namedAt(text: string, at: number): NamedInstrument | null {
    const named = this.byKey.get(text.slice(at, at + keyLength))?.find(([name]) => text.startsWith(name, at) && endsWord(text, at + name.length));
    return named ? { at, text: named[0], instrument: named[1] } : null;
  }

  private under(name: string): [string, Instrument][] {
    const key = name.slice(0, keyLength);
    if (!this.byKey.has(key)) this.byKey.set(key, []);
    return this.byKey.get(key)!;
  }
}

function namesOf(instrument: Instrument): string[] {
  return languages.flatMap((language) => [instrument.calledIn(language).text, instrument.calledInFullIn(language).text]);
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || unspaced.test(text[at]!) || !letter.test(text[at - 1]!);
}

function endsWord(text: string, at: number): boolean {
  return at >= text.length || unspaced.test(text[at]!) || !letter.test(text[at]!) || !letter.test(text[at - 1]!);
}
