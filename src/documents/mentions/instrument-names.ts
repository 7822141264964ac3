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
  private readonly named = new Map<string, Instrument>();
  /** How long the names are that begin so, the longest first. */
  private readonly lengths = new Map<string, number[]>();
  private readonly byUnitedNations = new Map<string, Instrument>();

  constructor(instruments: readonly Instrument[]) {
    for (const [name, instrument] of unambiguous(instruments)) {
      const key = name.slice(0, keyLength);
      const known = this.lengths.get(key) ?? [];
      this.named.set(name, instrument);
      this.lengths.set(key, [...new Set([...known, name.length])].toSorted((one, other) => other - one));
    }
    for (const instrument of instruments.filter(({ body, kind }) => body === 'unga' && kind === 'resolution')) {
      this.byUnitedNations.set(`A/RES/${instrument.number}`, instrument);
    }
  }

  /** The names in a text, in their order, none inside another. */
  in(text: string): NamedInstrument[] {
    const found: NamedInstrument[] = [];
    for (let at = 0; at <= text.length - shortest; at++) {
      const named = this.namedAt(text, at);
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
    const lengths = this.lengths.get(text.slice(at, at + keyLength));
    if (!lengths || !beginsWord(text, at)) return null;
    const names = lengths.map((length) => text.slice(at, at + length));
    const found = names.find((name) => this.named.has(name) && endsWord(text, at + name.length));
    return found === undefined ? null : { at, text: found, instrument: this.named.get(found)! };
  }
}

/** Keeps the names that were made last, for as long as no instrument has changed: there are many, and pages ask all the time. */
export class KeptInstrumentNames {
  private kept: { sign: string; names: InstrumentNames } | null = null;

  of(instruments: readonly Instrument[]): InstrumentNames {
    const sign = JSON.stringify(instruments);
    if (this.kept?.sign !== sign) this.kept = { sign, names: new InstrumentNames(instruments) };
    return this.kept.names;
  }
}

/** The names by which one instrument alone is called, and that are no words of every day. */
function unambiguous(instruments: readonly Instrument[]): Map<string, Instrument> {
  const meant = new Map<string, Instrument>();
  const shared = new Set<string>();
  for (const instrument of instruments) {
    for (const name of namesOf(instrument)) {
      if ((meant.get(name) ?? instrument) !== instrument) shared.add(name);
      if (name.length >= shortest) meant.set(name, instrument);
    }
  }
  for (const name of shared) meant.delete(name);
  return meant;
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
