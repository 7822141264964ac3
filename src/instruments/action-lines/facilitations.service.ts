import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { comesBefore } from '../../foundation/i18n/dates.js';
import { Journal } from '../../foundation/journal.js';
import { keepInstruments } from '../instrument.policy.js';
import { actionLineCodes } from './action-lines.js';
import { Facilitation } from './facilitation.entity.js';

/** Everything that is said of a facilitation but its action line. */
export type FacilitationFacts = Pick<Facilitation, 'organization' | 'office' | 'text' | 'role' | 'from' | 'until' | 'source'>;

@Injectable()
export class FacilitationsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  /**
   * Writes down who facilitates an action line, from when and until when. Of a facilitator that is written down there
   * with the same beginning, or without an end, more is known now: its line is changed, and the journal tells what it was.
   */
  facilitate(actor: Actor, actionLine: string, facts: FacilitationFacts): Promise<Facilitation> {
    actor.ensure(keepInstruments, null);
    const { from, until } = facts;
    if (from && until && comesBefore(until, from)) throw Refused.field('until', 'instruments.untilBeforeFrom');
    return this.database.transaction(async () => {
      const earlier = (await this.of(actionLine)).filter((one) => isSame(one, facts));
      const known = earlier.find((one) => one.from === from) ?? earlier.find((one) => one.until === null);
      const before = known ? told(known) : null;
      const facilitation = await this.database.save(Object.assign(known ?? new Facilitation(), facts, { actionLine }));
      await this.journal.note(actor, { verb: 'instruments.facilitate', subject: `action-line/${actionLine}`, details: { before, after: told(facts) } });
      return facilitation;
    });
  }

  /** The code as it is printed. @throws Refused missing, when there is no such action line. */
  code(written: string): string {
    const code = actionLineCodes.find((one) => one === written.toUpperCase());
    if (!code) throw Refused.missing('instruments.actionLineMissing', { code: written.slice(0, 20) });
    return code;
  }

  /** Who facilitates or facilitated an action line, the latest first; whose beginning is not known come last. */
  async of(actionLine: string): Promise<Facilitation[]> {
    return latestFirst(await this.database.manager.find(Facilitation, { where: { actionLine }, order: { id: 'ASC' } }));
  }

  async all(): Promise<Facilitation[]> {
    return latestFirst(await this.database.manager.find(Facilitation, { order: { id: 'ASC' } }));
  }
}

function latestFirst(facilitations: Facilitation[]): Facilitation[] {
  return facilitations.toSorted((one, other) => (other.from ?? '').localeCompare(one.from ?? ''));
}

function isSame(one: Facilitation, { organization, office, text, role }: FacilitationFacts): boolean {
  return (
    one.role === role &&
    one.organization?.id === organization?.id &&
    one.office?.id === office?.id &&
    JSON.stringify(one.text) === JSON.stringify(text)
  );
}

function told({ organization, office, text, role, from, until }: FacilitationFacts): Record<string, unknown> {
  return { organization: organization?.code ?? null, office: office?.code ?? null, text, role, from, until };
}
