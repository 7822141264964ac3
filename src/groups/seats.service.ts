import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Actor, type Scope } from '../foundation/actor.js';
import { Clock } from '../foundation/clock.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { Journal } from '../foundation/journal.js';
import { FocalPoint } from '../people/focal-point.entity.js';
import type { Organization } from '../people/organization.entity.js';
import { keepPeople } from '../people/people.policy.js';
import type { Person } from '../people/person.entity.js';
import { Group } from './group.entity.js';
import { giveSeat, serve } from './group.policy.js';
import { officers, Seat, type SeatRole } from './seat.entity.js';

export interface NewSeat {
  person: Person;
  role: SeatRole;
  organization: Organization | null;
  /** YYYY-MM-DD; today when left out, null when it is not known. */
  from?: string | null;
  until?: string | null;
  areDaysKnown?: boolean;
}

@Injectable()
export class SeatsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** The person as an actor, with the seats she holds at this moment. Asked anew for every request. */
  async actorFor(person: Person, scope: Scope = 'write'): Promise<Actor> {
    const today = this.today();
    const seats = (await this.database.rows.having(Seat, 'personId', [person.id])).filter((seat) => seat.isHeldOn(today));
    const below = await this.groupsBelow(seats);
    const held = seats.map(({ group, role, organization }) => ({
      groupId: group.id,
      role,
      organizationId: organization?.id ?? null,
      forMember: organization?.isMember ?? false,
    }));
    const answersFor = await this.entitiesOf(person, today);
    return new Actor(person, held, below('secretary'), below('chair', 'convenor'), scope, answersFor, this.clock.now());
  }

  /** Gives a person a seat. An entity of a kind to which the group is not open cannot take one as a delegate. */
  add(actor: Actor, group: Group, { from = this.today(), until = null, areDaysKnown = true, ...seat }: NewSeat): Promise<Seat> {
    const { person, role, organization } = seat;
    actor.ensure(giveSeat, { group, role, organization });
    if (role === 'delegate' && organization && !group.openTo.includes(organization.kind)) {
      throw Refused.field('organization', 'groups.notOpenTo', { group: group.label, organization: organization.code });
    }
    this.ensureGoesOn(group, until);
    if (person.hasLeft) throw Refused.field('email', 'groups.personLeft', { name: person.name });
    return this.database.transaction(async () => {
      if ((await this.current(group)).some((one) => isSameSeat(one, person, role, organization))) {
        throw Refused.field('email', 'groups.seatTaken', { name: person.name });
      }
      const made = await this.database.save(Object.assign(new Seat(), { ...seat, group, from, until, areDaysKnown }));
      await this.journal.note(actor, {
        verb: 'groups.seat',
        subject: group.slug,
        onBehalfOf: organization?.code,
        details: { person: person.email ?? person.name, role, from, until },
      });
      return made;
    });
  }

  /** Ends a seat as of yesterday: from the next request on the person no longer holds it. */
  end(actor: Actor, group: Group, id: number): Promise<Seat> {
    actor.ensure(serve, group);
    return this.database.transaction(async () => {
      const seat = await this.database.claim(Seat, { id, group: { id: group.id } });
      if (!seat) throw Refused.missing();
      seat.until = DateTime.fromISO(this.today()).minus({ days: 1 }).toISODate();
      await this.database.save(seat);
      await this.journal.note(actor, {
        verb: 'groups.endSeat',
        subject: group.slug,
        onBehalfOf: seat.organization?.code,
        details: { person: seat.person.email ?? seat.person.name, role: seat.role },
      });
      return seat;
    });
  }

  /** Ends every seat of a person who leaves, those to come too. Answers with how many there were. */
  endAllOf(actor: Actor, person: Person): Promise<number> {
    actor.ensure(keepPeople, null);
    return this.database.transaction(async () => {
      const today = this.today();
      const seats = (await this.of(person)).filter(({ until }) => until === null || until >= today);
      for (const { id, group } of seats) await this.end(actor, group, id);
      return seats.length;
    });
  }

  /** All seats of a person, those that ended too, the latest first. */
  of({ id }: Person): Promise<Seat[]> {
    return this.database.manager.find(Seat, { where: { person: { id } }, order: { id: 'DESC' } });
  }

  /** The seats of a group that are held today. */
  async current(group: Group): Promise<Seat[]> {
    const today = this.today();
    return (await this.all(group)).filter((seat) => seat.isHeldOn(today));
  }

  /** The officers of a group over time, the present ones first. */
  async officers(group: Group): Promise<Seat[]> {
    const today = this.today();
    const seats = (await this.all(group)).filter(({ role }) => officers.includes(role));
    return seats.toSorted((one, other) => Number(other.isHeldOn(today)) - Number(one.isHeldOn(today)));
  }

  private all(group: Group): Promise<Seat[]> {
    return this.database.manager.find(Seat, { where: { group: { id: group.id } }, order: { role: 'ASC', id: 'ASC' } });
  }

  /** The entities for which the person answers today. */
  private async entitiesOf({ id }: Person, today: string): Promise<Set<number>> {
    const points = await this.database.rows.having(FocalPoint, 'personId', [id]);
    return new Set(points.filter((point) => point.isOneOn(today)).map(({ organization }) => organization.id));
  }

  /** For a set of roles, the groups in which the person holds one, with all groups below them. */
  private async groupsBelow(seats: readonly Seat[]): Promise<(...roles: SeatRole[]) => Set<number>> {
    const leads = seats.some(({ role }) => role === 'secretary' || role === 'chair' || role === 'convenor');
    const groups = leads ? await this.database.manager.find(Group, { select: { id: true, lineage: true } }) : [];
    return (...roles) => {
      const held = seats.filter(({ role }) => roles.includes(role)).map(({ group }) => group.id);
      return new Set(groups.filter(({ lineage }) => lineage.some((id) => held.includes(id))).map(({ id }) => id));
    };
  }

  /** A group that has ended seats nobody any more; who sat in it before its end can still be written down. */
  private ensureGoesOn(group: Group, until: string | null): void {
    const isPast = until !== null && group.endsOn !== null && until <= group.endsOn;
    if (group.hasEnded(this.clock.now()) && !isPast) {
      throw Refused.conflict('groups.seatsNobody', { group: group.label });
    }
  }

  private today(): string {
    return DateTime.fromJSDate(this.clock.now(), { zone: 'utc' }).toISODate()!;
  }
}

function isSameSeat(seat: Seat, person: Person, role: SeatRole, organization: Organization | null): boolean {
  return seat.person.id === person.id && seat.role === role && seat.organization?.id === organization?.id;
}
