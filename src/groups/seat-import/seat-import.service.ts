import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Clock } from '../../foundation/clock.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { dayIn } from '../../foundation/i18n/dates.js';
import { Journal } from '../../foundation/journal.js';
import { byName } from '../../people/import/meanings.js';
import { PeopleService } from '../../people/people.service.js';
import type { Group } from '../group.entity.js';
import { serve } from '../group.policy.js';
import { Seat } from '../seat.entity.js';
import { SeatsService } from '../seats.service.js';
import { checkSeats, type SeatCheck, type SeatLine } from './seat-lines.js';

/** Gives the seats of a table: looked at first, then given as a whole or not at all. */
@Injectable()
export class SeatImportService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly people: PeopleService,
    private readonly seats: SeatsService,
  ) {}

  /** Looks at a table against what is known at this moment. Changes nothing. @throws Refused invalid, for what is no table */
  async check(actor: Actor, group: Group, text: string): Promise<SeatCheck> {
    actor.ensure(serve, group);
    const everybody = await this.people.all();
    return checkSeats(text, {
      group,
      people: new Map(everybody.flatMap((person) => (person.email ? [[person.email.toLowerCase(), person] as const] : []))),
      entities: byName(await this.people.organizations()),
      current: await this.seats.current(group),
    });
  }

  /** Gives all seats of a table or none: it is looked at once more in the same transaction. Answers with how many. */
  apply(actor: Actor, group: Group, text: string): Promise<number> {
    return this.database.transaction(async () => {
      const { lines, problems } = await this.check(actor, group, text);
      if (problems.length > 0) throw Refused.conflict('people.import_faulty', { count: problems.length });
      const today = dayIn('UTC', this.clock.now());
      const seats = lines.map((line) => Object.assign(new Seat(), { ...line, from: line.from ?? today, group, areDaysKnown: true }));
      await this.database.saveAll(seats);
      await this.journal.noteAll(actor, seats.map((seat) => deedOf(group, seat)));
      return seats.length;
    });
  }
}

function deedOf({ slug }: Group, { person, role, organization, from, until }: SeatLine) {
  const details = { person: person.email ?? person.name, role, from, until };
  return { verb: 'groups.seat', subject: slug, onBehalfOf: organization?.code ?? null, details };
}
