import { Injectable } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { Journal } from '../foundation/journal.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { FocalPointsService } from '../people/focal-points.service.js';
import { type Audience, ParticipantList } from './participant-list.entity.js';
import { capacities, Participation } from './participation.entity.js';
import { decideOn, keepList, seeParticipants } from './participation.policy.js';

export interface ParticipantCounts {
  persons: number;
  entities: number;
}

/** Who takes part in a meeting, as far as the reader may see it. */
export interface ParticipantSight {
  shownTo: Audience;
  counts: ParticipantCounts;
  /** Null for those who may not see who they are. */
  participants: Participation[] | null;
  /** What waits for the reader's decision. */
  waiting: Participation[];
  /** The reader's own part. */
  own: Participation | null;
}

/** Finds who takes part in a meeting, and keeps to whom that is shown. */
@Injectable()
export class ParticipantsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly points: FocalPointsService,
  ) {}

  async sight(actor: Actor, meeting: Meeting): Promise<ParticipantSight> {
    const all = await this.all(meeting);
    const registered = registeredOf(all);
    const shownTo = await this.shownTo(meeting);
    return {
      shownTo,
      counts: countsOf(registered),
      participants: actor.may(seeParticipants, { meeting, shownTo }) ? registered : null,
      waiting: await this.decidable(actor, all),
      own: all.find(({ person }) => person.id === actor.person?.id) ?? null,
    };
  }

  async counts(meeting: Meeting): Promise<ParticipantCounts> {
    return countsOf(await this.registered(meeting));
  }

  /** Whoever is registered, by entity and rank; for rooms that ask themselves who may see that. */
  async registered(meeting: Meeting): Promise<Participation[]> {
    return registeredOf(await this.all(meeting));
  }

  async own({ person }: Actor, meeting: Meeting): Promise<Participation | null> {
    return (await this.all(meeting)).find((one) => one.person.id === person?.id) ?? null;
  }

  /** What somebody applied for. @throws Refused missing, also for whoever does not decide about it. */
  async find(actor: Actor, meeting: Meeting, handle: string): Promise<Participation> {
    void actor.identity;
    const found = (await this.all(meeting)).find(({ person }) => person.handle === handle);
    if (!found || !(await this.decides(actor, found))) throw Refused.missing();
    return found;
  }

  async decides(actor: Actor, participation: Participation): Promise<boolean> {
    const points = await this.points.current(participation.organization);
    return actor.may(decideOn, { participation, hasFocalPoint: points.length > 0 });
  }

  showTo(actor: Actor, meeting: Meeting, shownTo: Audience): Promise<void> {
    actor.ensure(keepList, meeting);
    return this.database.transaction(async () => {
      const chosen = await this.database.claim(ParticipantList, { meeting: { id: meeting.id } });
      await this.database.save(Object.assign(chosen ?? new ParticipantList(), { meeting, shownTo }));
      await this.journal.note(actor, { verb: 'participants.showTo', subject: meeting.slug, details: { shownTo } });
    });
  }

  private async shownTo({ id }: Meeting): Promise<Audience> {
    const chosen = await this.database.manager.findOneBy(ParticipantList, { meeting: { id } });
    return chosen?.shownTo ?? 'members';
  }

  private all({ id }: Meeting): Promise<Participation[]> {
    return this.database.manager.find(Participation, { where: { meeting: { id } }, order: { id: 'ASC' } });
  }

  private async decidable(actor: Actor, all: readonly Participation[]): Promise<Participation[]> {
    const waiting = all.filter(({ state }) => state === 'waiting');
    const verdicts = new Map<number, boolean>();
    for (const one of waiting) {
      const { id } = one.organization;
      if (!verdicts.has(id)) verdicts.set(id, await this.decides(actor, one));
    }
    return waiting.filter(({ organization }) => verdicts.get(organization.id));
  }
}

function registeredOf(all: readonly Participation[]): Participation[] {
  return all.filter(({ state }) => state === 'registered').toSorted(byEntityAndRank);
}

function countsOf(registered: readonly Participation[]): ParticipantCounts {
  return { persons: registered.length, entities: new Set(registered.map(({ organization }) => organization.id)).size };
}

function byEntityAndRank(one: Participation, other: Participation): number {
  return (
    one.organization.code.localeCompare(other.organization.code, 'en') ||
    capacities.indexOf(one.capacity) - capacities.indexOf(other.capacity) ||
    one.person.name.localeCompare(other.person.name, 'en')
  );
}
