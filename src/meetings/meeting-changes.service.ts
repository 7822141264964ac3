import { Injectable } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import type { Texts } from '../foundation/i18n/languages.js';
import { Journal } from '../foundation/journal.js';
import { ensureUnchanged } from '../foundation/versions.js';
import { serve } from '../groups/group.policy.js';
import { AgendaItem } from './agenda-item.entity.js';
import { Extension } from './extension.entity.js';
import { MeetingChange } from './meeting-change.entity.js';
import { Meeting, type MeetingState } from './meeting.entity.js';

/** What of a meeting its secretariat may say anew; what is left out stays. */
export type MeetingWords = Partial<Pick<Meeting, 'days' | 'zone' | 'place' | 'titles' | 'note' | 'agendaNote'>>;

/** Why it is done, and on which version of the meeting whoever does it looked. */
export interface Ground {
  reason?: string | null;
  version?: number;
}

type Line = Pick<MeetingChange, 'kind' | 'from' | 'to'> & { subject?: string };

/** What happens to a meeting after it has been convened. What readers relied on leaves a line on its page. */
@Injectable()
export class MeetingChangesService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  change(actor: Actor, slug: string, words: MeetingWords, ground: Ground = {}): Promise<Meeting> {
    return this.claimed(actor, slug, ground, async (meeting) => {
      const lines = linesOf(meeting, words);
      Object.assign(meeting, words);
      meeting.meetOn(meeting.days);
      if (meeting.state === 'convened' && meeting.days.length === 0) throw Refused.field('days', 'meetings.daysMissing');
      await this.tell(meeting, lines, ground);
      return { verb: 'meetings.change', details: { ...words } };
    });
  }

  /** Convenes, postpones, cancels or closes a meeting. Those who counted on it are told why. */
  become(actor: Actor, slug: string, state: MeetingState, ground: Ground = {}): Promise<Meeting> {
    return this.claimed(actor, slug, ground, async (meeting) => {
      const from = meeting.state;
      const needsReason = state === 'postponed' || state === 'cancelled';
      if (needsReason && !ground.reason) throw Refused.field('reason', 'meetings.reasonMissing');
      meeting.become(state, await this.database.now());
      await this.tell(meeting, [{ kind: 'state', from, to: state }], ground);
      return { verb: 'meetings.become', details: { from, to: state } };
    });
  }

  /** Takes the last change of state back: a cancelled meeting is held after all, a closed one is open again. */
  takeBack(actor: Actor, slug: string, ground: Ground = {}): Promise<Meeting> {
    return this.claimed(actor, slug, ground, async (meeting) => {
      const from = meeting.state;
      meeting.takeBack();
      await this.tell(meeting, [{ kind: 'state', from, to: meeting.state }], ground);
      return { verb: 'meetings.takeBack', details: { from, to: meeting.state } };
    });
  }

  /**
   * Deletes a meeting that was convened by mistake. The database itself knows whether anything belongs to it already;
   * the journal keeps what it was.
   * @throws Refused conflict, when a document, a session or anything else belongs to it
   */
  remove(actor: Actor, slug: string, ground: Ground = {}): Promise<Meeting> {
    return this.database.transaction(async () => {
      const meeting = await this.claim(actor, slug, ground);
      const { number, days, state } = meeting;
      const deleted = Object.assign(new Meeting(), meeting);
      await this.database.removeUnlessNeeded([...(await this.partsOf(meeting)), meeting], 'meetings.notEmpty');
      await this.journal.note(actor, { verb: 'meetings.remove', subject: deleted.slug, details: { number, days, state } });
      return deleted;
    });
  }

  /** What was changed of a meeting, the latest first. */
  of(meeting: Meeting): Promise<MeetingChange[]> {
    return this.database.manager.find(MeetingChange, { where: { meeting: { id: meeting.id } }, order: { id: 'DESC' } });
  }

  /** Tells readers of the meeting's page what has changed. Inside the transaction of the verb. */
  async tell(meeting: Meeting, lines: readonly Line[], { reason }: Ground): Promise<void> {
    const at = await this.database.now();
    await this.database.saveAll(
      lines.map((line) => Object.assign(new MeetingChange(), { subject: null, ...line, meeting, at, reason: reason || null })),
    );
  }

  /** Every change goes the same way: claim it, see that nobody else has changed it, make it, keep it, note it. */
  private claimed(actor: Actor, slug: string, ground: Ground, make: (meeting: Meeting) => Promise<Made>): Promise<Meeting> {
    return this.database.transaction(async () => {
      const meeting = await this.claim(actor, slug, ground);
      const { verb, details } = await make(meeting);
      meeting.version += 1;
      await this.database.save(meeting);
      await this.journal.note(actor, { verb, subject: meeting.slug, details: { ...details, reason: ground.reason || null } });
      return meeting;
    });
  }

  private async claim(actor: Actor, slug: string, { version }: Ground): Promise<Meeting> {
    const meeting = await this.database.claim(Meeting, { slug: slug.toLowerCase() });
    if (!meeting) throw Refused.missing('meetings.missing', { slug: slug.slice(0, 100) });
    actor.ensure(serve, meeting.group);
    ensureUnchanged(meeting, version);
    return meeting;
  }

  /** What is nothing without its meeting. */
  private async partsOf({ id }: Meeting): Promise<object[]> {
    const { manager } = this.database;
    const of = { meeting: { id } };
    return [...(await manager.findBy(AgendaItem, of)), ...(await manager.findBy(Extension, of)), ...(await manager.findBy(MeetingChange, of))];
  }
}

interface Made {
  verb: string;
  details: Record<string, unknown>;
}

/** What readers are told of new words: when and where it meets. Its titles and notes speak for themselves. */
function linesOf(meeting: Meeting, { days, zone, place }: MeetingWords): Line[] {
  const lines: Line[] = [];
  if (days) lines.push({ kind: 'days', from: meeting.days.join(), to: days.join() });
  if (zone !== undefined) lines.push({ kind: 'zone', from: meeting.timeZone, to: zone ?? meeting.group.zone });
  if (place !== undefined) lines.push({ kind: 'place', from: inOneLine(meeting.place), to: inOneLine(place) });
  return lines.filter(({ from, to }) => from !== to);
}

/** A place as it was written, in JSON, so that the page tells it in the reader's language. */
function inOneLine(place: Texts | null): string | null {
  return place && JSON.stringify(place);
}
