import { Injectable } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Clock } from '../foundation/clock.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { Journal } from '../foundation/journal.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Organization } from '../people/organization.entity.js';
import { PeopleService } from '../people/people.service.js';
import { Person } from '../people/person.entity.js';
import { ParticipantsService } from './participants.service.js';
import { type Capacity, Participation } from './participation.entity.js';
import { ParticipationLetters } from './participation-letters.js';

export interface Wish {
  /** The code of the entity. */
  organization: string;
  capacity: Capacity;
}

/** Taking part in a meeting: applying, withdrawing, and what the entity's focal point says to it. */
@Injectable()
export class ParticipationsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly people: PeopleService,
    private readonly participants: ParticipantsService,
    private readonly letters: ParticipationLetters,
  ) {}

  /** The entities for which a person may take part: those for which she sits, and her own. */
  async entitiesOf(actor: Actor): Promise<Organization[]> {
    const person = await this.database.manager.findOneByOrFail(Person, { id: actor.identity.id });
    return this.people.organizationsById([...actor.organizationIds, ...(person.organization ? [person.organization.id] : [])]);
  }

  /** Applies, or applies anew for something else; that waits for a new decision. */
  async apply(actor: Actor, meeting: Meeting, { organization: code, capacity }: Wish): Promise<Participation> {
    this.ensureOpen(meeting);
    const organization = (await this.entitiesOf(actor)).find((one) => one.code === code);
    if (!organization) throw Refused.field('organization', 'participants.notYourEntity');
    if (capacity !== 'observer' && !meeting.group.openTo.includes(organization.kind)) {
      throw Refused.field('capacity', 'participants.observersOnly', { group: meeting.group.label });
    }
    return this.database.transaction(async () => {
      const person = await this.database.manager.findOneByOrFail(Person, { id: actor.identity.id });
      const earlier = await this.database.claim(Participation, { meeting: { id: meeting.id }, person: { id: person.id } });
      const asked = { organization, capacity, state: 'waiting' as const, appliedAt: this.clock.now(), decidedAt: null, reason: null };
      const applied = await this.database.save(Object.assign(earlier ?? new Participation(), { meeting, person }, asked));
      await this.note(actor, 'participants.apply', applied);
      await this.letters.tellDeciders(applied);
      return applied;
    });
  }

  withdraw(actor: Actor, meeting: Meeting): Promise<Participation> {
    return this.database.transaction(async () => {
      const own = await this.claim(meeting, actor.identity.id);
      if (own.state === 'withdrawn') return own;
      await this.database.save(Object.assign(own, { state: 'withdrawn' as const }));
      await this.note(actor, 'participants.withdraw', own);
      return own;
    });
  }

  /** Validates what somebody applied for: from now on she takes part. */
  validate(actor: Actor, meeting: Meeting, handle: string): Promise<Participation> {
    return this.decide(actor, meeting, handle, { state: 'registered', reason: null });
  }

  /** Refuses what somebody applied for, also when it was validated before. */
  refuse(actor: Actor, meeting: Meeting, handle: string, reason: string): Promise<Participation> {
    return this.decide(actor, meeting, handle, { state: 'refused', reason });
  }

  private decide(actor: Actor, meeting: Meeting, handle: string, end: Pick<Participation, 'state' | 'reason'>): Promise<Participation> {
    return this.database.transaction(async () => {
      const { person } = await this.participants.find(actor, meeting, handle);
      const participation = await this.claim(meeting, person.id);
      if (!canBecome(participation, end.state)) throw Refused.conflict('participants.notWaiting');
      await this.database.save(Object.assign(participation, end, { decidedAt: this.clock.now() }));
      await this.note(actor, end.state === 'registered' ? 'participants.validate' : 'participants.refuse', participation);
      await this.letters.tellApplicant(participation);
      return participation;
    });
  }

  private async claim(meeting: Meeting, personId: number): Promise<Participation> {
    const found = await this.database.claim(Participation, { meeting: { id: meeting.id }, person: { id: personId } });
    if (!found) throw Refused.missing();
    return found;
  }

  private ensureOpen(meeting: Meeting): void {
    if (!['open', 'in-session'].includes(meeting.phase(this.clock.now()))) throw Refused.conflict('participants.closed');
  }

  private note(actor: Actor, verb: string, { meeting, person, organization, capacity, reason }: Participation): Promise<void> {
    const details = { person: person.name, capacity, ...(reason ? { reason } : {}) };
    return this.journal.note(actor, { verb, subject: meeting.slug, onBehalfOf: organization.code, details });
  }
}

function canBecome({ state: now }: Participation, state: Participation['state']): boolean {
  return now === 'waiting' || (now === 'registered' && state === 'refused');
}
