import { DateTime } from 'luxon';
import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Instant, Json } from '../foundation/database/columns.js';
import { Refused } from '../foundation/errors.js';
import type { Texts } from '../foundation/i18n/languages.js';
import type { DocumentClass } from '../groups/deadline-policy.entity.js';
import { Group, type LateEffect } from '../groups/group.entity.js';
import { type ClassDeadline, type OtherDeadlines, type Verdict, verdictOn } from './deadlines.js';

export const meetingStates = ['planned', 'convened', 'cancelled', 'postponed', 'closed'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** What a meeting can become. Who cancels, postpones or closes one can take that back. */
const next: Record<MeetingState, readonly MeetingState[]> = {
  planned: ['convened', 'postponed', 'cancelled'],
  convened: ['postponed', 'cancelled', 'closed'],
  postponed: ['planned', 'convened', 'cancelled'],
  cancelled: [],
  closed: [],
};

/** What the clock adds to the stored state (MTG-1). */
export type MeetingPhase = MeetingState | 'open' | 'in-session' | 'ended';

/** One numbered meeting of a group. Its days need not be contiguous (MTG-2). */
@Entity()
@Unique(['group', 'number'])
@Index('meeting_by_day', ['state', 'lastDay'])
export class Meeting {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Group, { nullable: false, eager: true }) group: Relation<Group>;
  @Column({ type: 'integer' }) number: number;
  @Column({ unique: true }) slug: string;
  /** A title beyond the number; most meetings have none. */
  @Json({ nullable: true }) titles: Texts | null;
  /** Its days, YYYY-MM-DD, in order; empty when they are not known. */
  @Json() days: string[];
  /** The last of its days, so that what is over is not looked at; null when they are not known. */
  @Column({ type: String, nullable: true }) lastDay: string | null;
  /** When it met, as far as that is known without the days: 2007-06. */
  @Column({ type: String, nullable: true, name: 'metIn' }) when: string | null;
  @Json({ nullable: true }) place: Texts | null;
  /** The IANA zone of the place; null when the place is not known. */
  @Column({ type: String, nullable: true }) zone: string | null;
  @Column({ type: String }) state: MeetingState;
  /** To which state the last change can be taken back; null where there is nothing to take back. */
  @Column({ type: String, nullable: true }) stateBefore: MeetingState | null;
  /** The last instant at which a contribution is in time. */
  @Instant({ nullable: true }) contributionsCloseAt: Date | null;
  /** What becomes of a contribution that comes later (DL-12). */
  @Column({ type: String, default: 'accept' }) lateEffect: LateEffect;
  /** The deadlines of other papers than contributions, those without one left out. */
  @Json({ nullable: true }) otherDeadlines: OtherDeadlines | null;
  @Json({ nullable: true }) agendaNote: Texts | null;
  @Json({ nullable: true }) note: Texts | null;
  /** Counts what is changed of it, so that two who change it at once find out. */
  @Column({ type: 'integer', default: 1 }) version: number;
  /** The same for its agenda. */
  @Column({ type: 'integer', default: 1 }) agendaVersion: number;

  /** Says in order on which days it meets. */
  meetOn(days: string[]): void {
    Object.assign(this, { days, lastDay: days.at(-1) ?? null });
  }

  /** The zone in which this meeting's times are told. */
  get timeZone(): string {
    return this.zone ?? this.group.zone;
  }

  get opensOn(): string | null {
    return this.days[0] ?? null;
  }

  /** What it can become now: it is cancelled or postponed before it sits, and closed once it has sat (MTG-1). */
  nextStates(now: Date): MeetingState[] {
    const hasBegun = ['in-session', 'ended'].includes(this.phase(now));
    return next[this.state].filter((state) => {
      if (state === 'closed') return hasBegun;
      return state === 'convened' ? this.days.length > 0 : !hasBegun;
    });
  }

  become(state: MeetingState, now: Date): void {
    if (!this.nextStates(now).includes(state)) throw Refused.field('state', 'meetings.cannotBecome');
    this.stateBefore = this.state;
    this.state = state;
  }

  takeBack(): void {
    if (!this.stateBefore) throw Refused.conflict('meetings.nothingToTakeBack');
    this.state = this.stateBefore;
    this.stateBefore = null;
  }

  phase(now: Date): MeetingPhase {
    if (this.state !== 'convened') return this.state;
    const today = DateTime.fromJSDate(now, { zone: this.timeZone }).toISODate()!;
    if (this.days.includes(today)) return 'in-session';
    return today > this.days.at(-1)! ? 'ended' : 'open';
  }

  /** Whether nothing more is to come of it. */
  isOver(now: Date): boolean {
    return ['ended', 'closed', 'cancelled'].includes(this.phase(now));
  }

  /** A meeting takes contributions from its convening until its last day is over. */
  acceptsContributions(now: Date): boolean {
    return ['open', 'in-session'].includes(this.phase(now));
  }

  /** Until when papers of this class are in time, and what becomes of later ones. */
  deadlineOf(of: DocumentClass): ClassDeadline {
    if (of === 'contribution') return { at: this.contributionsCloseAt, effect: this.lateEffect };
    const { at, effect, discussion = null } = this.otherDeadlines?.[of] ?? { at: null, effect: 'accept' as const };
    return { at: at === null ? null : new Date(at), effect, discussion };
  }

  setDeadline(of: DocumentClass, { at, effect, discussion = null }: ClassDeadline): void {
    if (of === 'contribution') Object.assign(this, { contributionsCloseAt: at, lateEffect: effect });
    else this.otherDeadlines = { ...this.otherDeadlines, [of]: { at: at?.toISOString() ?? null, effect, discussion } };
  }

  /** The verdict on a contribution whose last byte arrived at this instant. */
  verdict(receivedAt: Date): Verdict {
    return verdictOn(this.contributionsCloseAt, receivedAt);
  }
}
