import type { Meeting } from '../meetings/meeting.entity.js';
import type { Session } from './session.entity.js';
import { type ChairedSession, type SessionTime, timeOf } from './sessions.service.js';

/** The halves of a day; none for what takes up the day, or whose time is not known. */
export const halves = ['morning', 'afternoon'] as const;
export type Half = (typeof halves)[number] | null;

/** Where they meet. */
export const noon = '13:00';

export interface Day {
  day: string;
  /** First what has no half. */
  halves: { half: Half; sessions: Session[] }[];
}

/** The days of a meeting with what sits in each half, what was moved or cancelled among them. */
export function timetableOf({ days }: Meeting, chaired: readonly ChairedSession[]): Day[] {
  const sessions = chaired.map(({ session }) => session);
  const all = [...new Set([...days, ...sessions.map(({ day }) => day)])].toSorted();
  return all.map((day) => {
    const ofDay = sessions.filter((session) => session.day === day);
    return { day, halves: [null, ...halves].map((half) => ({ half, sessions: ofDay.filter((session) => halfOf(session) === half) })) };
  });
}

/**
 * When a session would sit that is put in a half of a day. Its hours go with it from a morning to another; put at
 * another day as such, it keeps its time of the day, and at its own, it loses it.
 */
export function timeIn(meeting: Meeting, session: Session, { day: asked, part }: { day?: unknown; part?: unknown }): Required<SessionTime> {
  const day = meeting.days.find((one) => one === asked) ?? session.day;
  const half = halves.find((one) => one === part) ?? null;
  const isKept = half === null ? asked === undefined || day !== session.day : half === halfOf(session);
  return isKept ? { ...timeOf(session), day } : { day, starts: null, ends: null, part: half };
}

function halfOf({ starts, part }: Session): Half {
  if (starts) return starts < noon ? 'morning' : 'afternoon';
  return part === 'day' ? null : part;
}
