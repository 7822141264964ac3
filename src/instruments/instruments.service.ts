import { Injectable } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { Journal } from '../foundation/journal.js';
import { Instrument } from './instrument.entity.js';
import { isNumbered } from './instrument-name.js';
import { slugOfInstrument } from './instrument-slug.js';
import { keepInstruments } from './instrument.policy.js';

/** Everything that is said of an instrument but its address. */
export type InstrumentFacts = Pick<
  Instrument,
  'kind' | 'number' | 'revision' | 'place' | 'year' | 'body' | 'issuer' | 'titles'
>;

@Injectable()
export class InstrumentsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  /** Enters an instrument; its address is made from its name when none is given. */
  enter(actor: Actor, facts: InstrumentFacts, wanted?: string): Promise<Instrument> {
    actor.ensure(keepInstruments, null);
    ensureCalled(facts);
    return this.database.transaction(async () => {
      const slug = wanted || slugOfInstrument(facts);
      if (!slug) throw Refused.field('slug', 'instruments.slugMissing');
      if (slug === 'new') throw Refused.field('slug', 'instruments.slugReserved');
      const taken = await this.database.manager.existsBy(Instrument, { slug });
      if (taken) throw Refused.field('slug', 'instruments.slugTaken', { slug });
      const instrument = await this.database.save(Object.assign(new Instrument(), facts, { slug }));
      await this.journal.note(actor, { verb: 'instruments.enter', subject: slug, details: { ...facts } });
      return instrument;
    });
  }

  /** Changes what is known of an instrument. Its address stays: others have written it down. */
  change(actor: Actor, slug: string, facts: InstrumentFacts): Promise<Instrument> {
    actor.ensure(keepInstruments, null);
    ensureCalled(facts);
    return this.database.transaction(async () => {
      const instrument = await this.database.claim(Instrument, { slug });
      if (!instrument) throw unknown(slug);
      const before = factsOf(instrument);
      await this.database.save(Object.assign(instrument, facts));
      await this.journal.note(actor, { verb: 'instruments.change', subject: slug, details: { before, after: { ...facts } } });
      return instrument;
    });
  }

  /** @throws Refused missing, when there is no such instrument. */
  async find(slug: string): Promise<Instrument> {
    const instrument = await this.database.manager.findOneBy(Instrument, { slug: slug.toLowerCase() });
    if (!instrument) throw unknown(slug);
    return instrument;
  }

  /** All instruments: by kind, then by number, not by its letters, then by year. */
  async all(): Promise<Instrument[]> {
    const instruments = await this.database.manager.find(Instrument, { order: { kind: 'ASC', slug: 'ASC' } });
    return instruments.toSorted(
      (one, other) => one.kind.localeCompare(other.kind) || numberOf(one) - numberOf(other) || (one.year ?? 0) - (other.year ?? 0),
    );
  }

  /** The other versions of an instrument: what the same body calls by the same number. */
  async versions({ id, kind, number, body }: Instrument): Promise<Instrument[]> {
    if (number === null || body === null) return [];
    const same = await this.database.manager.find(Instrument, { where: { kind, number, body }, order: { year: 'ASC', id: 'ASC' } });
    return same.filter((one) => one.id !== id);
  }
}

function factsOf({ kind, number, revision, place, year, body, issuer, titles }: Instrument): InstrumentFacts {
  return { kind, number, revision, place, year, body, issuer, titles };
}

/** An instrument is called by its number or by its title, according to its kind. */
function ensureCalled({ kind, number, titles }: InstrumentFacts): void {
  if (isNumbered(kind) && !number) throw Refused.field('number', 'instruments.numberMissing');
  if (!isNumbered(kind) && Object.keys(titles).length === 0) throw Refused.field('titles', 'instruments.titleMissing');
}

function numberOf({ number }: Instrument): number {
  return Number(/\d+/.exec(number ?? '')?.[0] ?? 0);
}

function unknown(slug: string): Refused {
  return Refused.missing('instruments.missing', { name: slug.slice(0, 100) });
}
