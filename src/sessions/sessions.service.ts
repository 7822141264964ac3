import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { Journal } from '../foundation/journal.js';
import type { Group } from '../groups/group.entity.js';
import { serve } from '../groups/group.policy.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Office } from '../people/offices/office.entity.js';
import type { Person } from '../people/person.entity.js';
import { type Capacity, Chairing } from './chairing.entity.js';
import { Session } from './session.entity.js';

export type NewSession = Pick<Session, 'day' | 'kind'> &
  Partial<Pick<Session, 'starts' | 'ends' | 'part' | 'items' | 'room' | 'note' | 'remoteLink'>> & {
    group: Group;
    chairs?: readonly NewChairing[];
  };

export interface NewChairing {
  person: Person;
  capacity: Capacity;
  onBehalfOf?: Person | null;
  office?: Office | null;
}

/** A session with whoever chaired it. */
export interface ChairedSession {
  session: Session;
  chairs: Chairing[];
}

@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  /** Puts a session on a day of the meeting; it ends after it starts (SES-7). */
  schedule(actor: Actor, meeting: Meeting, { chairs = [], ...session }: NewSession): Promise<Session> {
    actor.ensure(serve, meeting.group);
    ensureTimeFits(meeting, session);
    return this.database.transaction(async () => {
      const number = await this.database.next(`sessions/${meeting.id}`);
      const made = await this.database.save(Object.assign(new Session(), { ...usual, ...session, meeting, number }));
      await this.database.saveAll(chairs.map((chair) => chairingOf(made, chair)));
      await this.journal.note(actor, {
        verb: 'sessions.schedule',
        subject: meeting.slug,
        details: { number, ...timeOf(made), group: session.group.slug, chairs: chairs.map(({ person }) => person.name) },
      });
      return made;
    });
  }

  /** The sessions of a meeting in the order of their sitting, its subgroups' among them. */
  of(meeting: Meeting): Promise<ChairedSession[]> {
    return this.chaired({ meeting: { id: meeting.id } });
  }

  /** The sessions of a group, in all meetings. */
  ofGroup(group: Group): Promise<ChairedSession[]> {
    return this.chaired({ group: { id: group.id } });
  }

  private async chaired(where: { meeting: { id: number } } | { group: { id: number } }): Promise<ChairedSession[]> {
    const sessions = await this.database.manager.find(Session, { where, relations: { movedTo: true } });
    const chairings = await this.database.manager.find(Chairing, {
      where: { session: { id: In(sessions.map(({ id }) => id)) } },
      relations: { session: true },
      order: { id: 'ASC' },
    });
    return sessions
      .toSorted((one, other) => sittingTime(one).localeCompare(sittingTime(other)))
      .map((session) => ({ session, chairs: chairings.filter((chairing) => chairing.session.id === session.id) }));
  }
}

const usual = {
  ...{ starts: null, ends: null, part: null, items: [] as string[], room: null, note: null },
  ...{ state: 'scheduled' as const, reason: null, remoteLink: null, movedTo: null, version: 1 },
};

export type SessionTime = Pick<Session, 'day'> & Partial<Pick<Session, 'starts' | 'ends' | 'part'>>;

export function ensureTimeFits(meeting: Meeting, { day, starts, ends }: SessionTime): void {
  if (!meeting.days.includes(day)) throw Refused.field('day', 'sessions.notADayOfTheMeeting', { day });
  if (starts && ends && ends <= starts) throw Refused.field('ends', 'sessions.endsBeforeItStarts');
}

export function timeOf({ day, starts, ends, part }: Session): Required<SessionTime> {
  return { day, starts, ends, part };
}

export function chairingOf(session: Session, { person, capacity, onBehalfOf = null, office = null }: NewChairing): Chairing {
  return Object.assign(new Chairing(), { session, person, capacity, onBehalfOf, office });
}

const partStarts = { morning: '09:00', afternoon: '14:00', day: '08:00' } as const;

function sittingTime({ day, starts, part, id }: Session): string {
  return `${day} ${starts ?? (part ? partStarts[part] : '00:00')} ${String(id).padStart(9, '0')}`;
}
