import { Injectable } from '@nestjs/common';
import { And, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { Actor } from '../../foundation/actor.js';
import { Clock } from '../../foundation/clock.js';
import { Database } from '../../foundation/database/database.js';
import { Journal } from '../../foundation/journal.js';
import { DeadlinePoliciesService } from '../../groups/deadline-policies.service.js';
import { mostWarnDays } from '../../groups/deadline-policy.entity.js';
import type { Seat } from '../../groups/seat.entity.js';
import { SeatsService } from '../../groups/seats.service.js';
import { Extension } from '../extension.entity.js';
import { Meeting } from '../meeting.entity.js';
import { DeadlineWarning } from './deadline-warning.entity.js';
import { WarningLetters } from './warning-letters.js';

/** A day in milliseconds. */
const day = 24 * 3_600_000;

/** Warns those who contribute to a group that a deadline is near, by its policy (DL-13). */
@Injectable()
export class DeadlineWarnings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly journal: Journal,
    private readonly policies: DeadlinePoliciesService,
    private readonly seats: SeatsService,
    private readonly letters: WarningLetters,
  ) {}

  /** Writes the letters of every deadline that is near and has had none. Answers with the meetings. Safe at any time. */
  async warn(): Promise<string[]> {
    const warned: string[] = [];
    for (const meeting of await this.near()) {
      if (await this.warnOf(meeting)) warned.push(meeting.slug);
    }
    return warned;
  }

  /** The letters that were written about a meeting, the latest first. */
  of({ id }: Meeting): Promise<DeadlineWarning[]> {
    return this.database.manager.find(DeadlineWarning, { where: { meeting: { id } }, order: { id: 'DESC' } });
  }

  private async near(): Promise<Meeting[]> {
    const now = this.clock.now();
    const latest = new Date(now.getTime() + mostWarnDays * day);
    return this.database.manager.findBy(Meeting, { state: 'convened', contributionsCloseAt: And(MoreThan(now), LessThanOrEqual(latest)) });
  }

  /** Two instances of the portal wait for each other at the claimed meeting; the second one finds the warning. */
  private async warnOf({ id, group }: Meeting): Promise<boolean> {
    const { warnDays } = await this.policies.inForce(group);
    if (warnDays === null) return false;
    return this.database.transaction(async () => {
      const meeting = await this.database.claim(Meeting, { id });
      const [at, now] = [meeting?.contributionsCloseAt, await this.database.now()];
      if (!meeting || !at || at <= now || at.getTime() - now.getTime() > warnDays * day) return false;
      if (await this.database.manager.existsBy(DeadlineWarning, { meeting: { id }, deadline: at })) return false;
      const letters = await this.write(meeting, at);
      await this.database.save(Object.assign(new DeadlineWarning(), { meeting, deadline: at, writtenAt: now, letters }));
      await this.journal.note(Actor.portal, { verb: 'meetings.warn', subject: meeting.slug, details: { deadline: at, letters } });
      return true;
    });
  }

  /** To each who contributes, once, however many seats she holds; with the latest instant that holds for one of them. */
  private async write(meeting: Meeting, at: Date): Promise<number> {
    const extensions = await this.database.manager.findBy(Extension, { meeting: { id: meeting.id }, endedAt: IsNull() });
    const untilFor = ({ organization }: Seat) => {
      const own = extensions.filter((one) => one.organization.id === organization?.id);
      return new Date(Math.max(at.getTime(), ...own.map(({ until }) => until.getTime())));
    };
    const bringing = (await this.seats.current(meeting.group)).filter(({ organization, role }) => organization && role !== 'observer');
    const dueOf = new Map<number, { seat: Seat; due: Date }>();
    for (const seat of bringing) {
      const [due, known] = [untilFor(seat), dueOf.get(seat.person.id)];
      if (!known || known.due < due) dueOf.set(seat.person.id, { seat, due });
    }
    let letters = 0;
    for (const { seat, due } of dueOf.values()) letters += Number(await this.letters.write(seat.person, meeting, due));
    return letters;
  }
}
