import { DateTime } from 'luxon';
import { instantOf } from '../foundation/i18n/dates.js';
import { type DeadlinePolicy, type DocumentClass, documentClasses } from '../groups/deadline-policy.entity.js';
import type { LateEffect } from '../groups/group.entity.js';

/** Until when papers of one class are in time for a meeting, and what becomes of later ones. */
export interface ClassDeadline {
  /** Null where there is no deadline. */
  at: Date | null;
  effect: LateEffect;
  /** Set where a paper is due before its agenda item is discussed; then `at` holds for items that no session takes up. */
  discussion?: DiscussionRule | null;
}

/** How long before the day on which its agenda item is discussed a paper is due (DL-6). */
export interface DiscussionRule {
  days: number;
  /** HH:MM; null for the end of the day. */
  time: string | null;
  zone: string;
}

/** The same as it is kept: the instant in RFC 3339. */
export interface KeptDeadline {
  at: string | null;
  effect: LateEffect;
  discussion?: DiscussionRule | null;
}

export type OtherClass = Exclude<DocumentClass, 'contribution'>;
export type OtherDeadlines = Partial<Record<OtherClass, KeptDeadline>>;
export const otherClasses = documentClasses.filter((one): one is OtherClass => one !== 'contribution');

/** Whether something came before the deadline; there may be none. */
export type Verdict = 'in-time' | 'late' | 'no-deadline';

/** The verdict on something whose last byte arrived at this instant; the deadline's own second is in time. */
export function verdictOn(deadline: Date | null, receivedAt: Date): Verdict {
  if (!deadline) return 'no-deadline';
  return receivedAt.getTime() < deadline.getTime() + 1000 ? 'in-time' : 'late';
}

/**
 * The deadline that a policy sets for one class, so many calendar days before the opening: at its time of day, or at
 * the end of that day, 23:59:59, in its zone or where the meeting meets (DL-3, DL-7).
 */
export function deadlineBy(policy: DeadlinePolicy, of: DocumentClass, opensOn: string | null, zone: string): ClassDeadline {
  const { days, effect } = policy.rules[of];
  if (days === null || opensOn === null) return { at: null, effect };
  const rule = { days, time: policy.time, zone: policy.zone ?? zone };
  const isByItem = of === 'event-report' && policy.reportsBefore === 'discussion';
  return { at: dueBefore(opensOn, rule), effect, ...(isByItem && { discussion: rule }) };
}

/** When a paper is due that is discussed, or whose meeting opens, on this day. */
export function dueBefore(day: string, { days, time, zone }: DiscussionRule): Date {
  const last = dayBefore(day, days);
  return time ? instantOf(last, time, zone) : endOfDay(last, zone);
}

/** The end of the day that lies so many days before the opening. */
export function deadlineBefore(opensOn: string, days: number, zone: string): Date {
  return endOfDay(dayBefore(opensOn, days), zone);
}

export function endOfDay(day: string, zone: string): Date {
  return DateTime.fromISO(day, { zone }).endOf('day').startOf('second').toJSDate();
}

function dayBefore(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).minus({ days }).toISODate()!;
}
