import { Injectable } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { Journal } from '../foundation/journal.js';
import { ensureUnchanged } from '../foundation/versions.js';
import { serve } from '../groups/group.policy.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { Chairing } from './chairing.entity.js';
import { Session, type SessionState } from './session.entity.js';
import { chairingOf, ensureTimeFits, type NewChairing, type SessionTime, timeOf } from './sessions.service.js';

/** What is said anew of a session; when it sits is moved, not changed. */
export type SessionWords = Partial<Pick<Session, 'group' | 'kind' | 'items' | 'room' | 'note' | 'remoteLink'>> & {
  chairs?: readonly NewChairing[];
};

export interface SessionGround {
  reason?: string | null;
  version?: number;
}

/** What can be made of a session by a verb: moving has one of its own. */
export type EndState = Exclude<SessionState, 'moved'>;

/** What happens to a session after it has been scheduled. What readers relied on leaves its trace. */
@Injectable()
export class SessionChangesService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  change(actor: Actor, meeting: Meeting, number: number, { chairs, ...words }: SessionWords, ground: SessionGround = {}): Promise<Session> {
    return this.claimed(actor, meeting, number, ground, async (session) => {
      Object.assign(session, words);
      if (chairs) await this.chair(session, chairs);
      const names = chairs?.map(({ person, capacity }) => `${person.name}, ${capacity}`);
      return { verb: 'sessions.change', details: { ...words, group: words.group?.slug, chairs: names } };
    });
  }

  /** Moves a session to another time. Where it stood it stays, and tells where it sits now. */
  move(actor: Actor, meeting: Meeting, number: number, time: SessionTime, ground: SessionGround = {}): Promise<Session> {
    actor.ensure(serve, meeting.group);
    ensureTimeFits(meeting, time);
    return this.database.transaction(async () => {
      const next = await this.database.next(`sessions/${meeting.id}`);
      const unknown = { starts: null, ends: null, part: null };
      let moved: Session | null = null;
      await this.claimed(actor, meeting, number, ground, async (session) => {
        ensureScheduled(session);
        const { id: _id, ...rest } = session;
        moved = Object.assign(new Session(), { ...rest, ...unknown, ...time, number: next, version: 1 });
        await this.database.save(moved);
        await this.copyChairs(session, moved);
        Object.assign(session, { state: 'moved', movedTo: moved, reason: ground.reason || null });
        return { verb: 'sessions.move', details: { from: timeOf(session), to: timeOf(moved), next } };
      });
      return moved!;
    });
  }

  /** Cancels a session, says that it did not meet, or takes either back. */
  become(actor: Actor, meeting: Meeting, number: number, state: EndState, ground: SessionGround = {}): Promise<Session> {
    return this.claimed(actor, meeting, number, ground, async (session) => {
      const from = session.state;
      if (from === 'moved' || from === state) throw Refused.conflict('sessions.cannotBecome');
      if (state !== 'scheduled') ensureScheduled(session);
      Object.assign(session, { state, reason: state === 'scheduled' ? null : ground.reason || null });
      return { verb: 'sessions.become', details: { from, to: state } };
    });
  }

  private async chair(session: Session, chairs: readonly NewChairing[]): Promise<void> {
    for (const former of await this.chairsOf(session)) await this.database.remove(former);
    await this.database.saveAll(chairs.map((chair) => chairingOf(session, chair)));
  }

  private async copyChairs(from: Session, to: Session): Promise<void> {
    await this.database.saveAll((await this.chairsOf(from)).map((chair) => chairingOf(to, chair)));
  }

  private chairsOf({ id }: Session): Promise<Chairing[]> {
    return this.database.manager.find(Chairing, { where: { session: { id } }, order: { id: 'ASC' } });
  }

  private claimed(
    actor: Actor,
    meeting: Meeting,
    number: number,
    ground: SessionGround,
    make: (session: Session) => Promise<{ verb: string; details: Record<string, unknown> }>,
  ): Promise<Session> {
    actor.ensure(serve, meeting.group);
    return this.database.transaction(async () => {
      const session = await this.database.claim(Session, { meeting: { id: meeting.id }, number });
      if (!session) throw Refused.missing();
      ensureUnchanged(session, ground.version);
      const { verb, details } = await make(session);
      session.version += 1;
      await this.database.save(session);
      const why = { number, ...details, reason: ground.reason || null };
      await this.journal.note(actor, { verb, subject: meeting.slug, details: why });
      return session;
    });
  }
}

function ensureScheduled({ state }: Session): void {
  if (state !== 'scheduled') throw Refused.conflict('sessions.cannotBecome');
}
