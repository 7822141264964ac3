import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { comesBefore } from '../../foundation/i18n/dates.js';
import { Journal } from '../../foundation/journal.js';
import type { Person } from '../person.entity.js';
import { Holding } from './holding.entity.js';
import { Office } from './office.entity.js';
import { keepOffices } from './office.policy.js';

/** Everything that is said of an office but its code. */
export type OfficeFacts = Pick<Office, 'names' | 'inSentences' | 'address' | 'organization'>;

/** When somebody held an office, as far as it is known. */
export type Time = Pick<Holding, 'from' | 'until'>;

@Injectable()
export class OfficesService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  enter(actor: Actor, code: string, facts: OfficeFacts): Promise<Office> {
    actor.ensure(keepOffices, null);
    return this.database.transaction(async () => {
      if (code === 'new') throw Refused.field('code', 'people.officeCodeReserved');
      if (await this.database.manager.existsBy(Office, { code })) throw Refused.field('code', 'people.officeCodeTaken', { code });
      const office = await this.database.save(Object.assign(new Office(), { code, ...facts }));
      await this.journal.note(actor, { verb: 'people.enterOffice', subject: code, details: told(facts) });
      return office;
    });
  }

  /** Changes what is known of an office. Its code stays: others have written it down. */
  change(actor: Actor, code: string, facts: OfficeFacts): Promise<Office> {
    actor.ensure(keepOffices, null);
    return this.database.transaction(async () => {
      const office = await this.database.claim(Office, { code });
      if (!office) throw unknown(code);
      const before = told(office);
      await this.database.save(Object.assign(office, facts));
      await this.journal.note(actor, { verb: 'people.changeOffice', subject: code, details: { before, after: told(facts) } });
      return office;
    });
  }

  /**
   * Writes down who holds an office, from when and until when. Of somebody who is written down there with the same
   * beginning, or without an end, more is known now: her line is changed, and the journal tells what it was.
   */
  hold(actor: Actor, office: Office, person: Person, { from, until }: Time): Promise<Holding> {
    actor.ensure(keepOffices, null);
    if (from && until && comesBefore(until, from)) throw Refused.field('until', 'people.heldUntilBeforeFrom');
    return this.database.transaction(async () => {
      const earlier = (await this.holdings(office)).filter((one) => one.person.id === person.id);
      const known = earlier.find((one) => one.from === from) ?? earlier.find((one) => one.until === null);
      const before = known ? { from: known.from, until: known.until } : null;
      const holding = await this.database.save(Object.assign(known ?? new Holding(), { office, person, from, until }));
      await this.journal.note(actor, {
        verb: 'people.holdOffice',
        subject: office.code,
        details: { person: person.name, before, from, until },
      });
      return holding;
    });
  }

  /** @throws Refused missing, when there is no such office. */
  async find(code: string): Promise<Office> {
    const office = await this.database.manager.findOneBy(Office, { code: code.toLowerCase() });
    if (!office) throw unknown(code);
    return office;
  }

  all(): Promise<Office[]> {
    return this.database.manager.find(Office, { order: { code: 'ASC' } });
  }

  /** Who held an office, the latest first; whose beginning is not known come last. */
  async holdings(office: Office): Promise<Holding[]> {
    const holdings = await this.database.manager.find(Holding, { where: { office: { id: office.id } }, order: { id: 'DESC' } });
    return holdings.toSorted((one, other) => (other.from ?? '').localeCompare(one.from ?? ''));
  }

  /** Everybody who holds or held some office. */
  allHoldings(): Promise<Holding[]> {
    return this.database.manager.find(Holding, { order: { from: 'DESC', id: 'DESC' } });
  }
}

function told({ names, inSentences, address, organization }: OfficeFacts): Record<string, unknown> {
  return { names, inSentences, address, organization: organization?.code ?? null };
}

function unknown(code: string): Refused {
  return Refused.missing('people.officeMissing', { name: code.slice(0, 100) });
}
