import type { Person } from '../people/person.entity.js';
import type { Session } from './session.entity.js';
import type { ChairedSession, SessionTime } from './sessions.service.js';
import { noon } from './timetable.js';

/** Two sessions that sit at the same time though they should not (SES-6). */
export interface Overlap {
  one: Session;
  other: Session;
  /** A group sits beside one under it, or one person chairs both. */
  kind: 'group' | 'chair';
  person: Person | null;
}

/** What a secretariat is warned of. It may have its reasons, so that nothing is refused. */
export function overlapsAmong(sessions: readonly ChairedSession[]): Overlap[] {
  const sitting = sessions.filter(({ session }) => session.state === 'scheduled');
  return sitting.flatMap((one, position) =>
    sitting.slice(position + 1).flatMap((other) => (sitTogether(one.session, other.session) ? overlapOf(one, other) : [])),
  );
}

/** What one session would overlap if it sat at another time. */
export function overlapsAt(time: SessionTime, number: number, sessions: readonly ChairedSession[]): Overlap[] {
  const then = sessions.map((one) => (one.session.number === number ? { ...one, session: { ...one.session, ...time } } : one));
  return overlapsAmong(then).filter(({ one, other }) => one.number === number || other.number === number);
}

function overlapOf({ session: one, chairs }: ChairedSession, { session: other, chairs: others }: ChairedSession): Overlap[] {
  const isRelated = one.group.lineage.includes(other.group.id) || other.group.lineage.includes(one.group.id);
  const both = chairs.filter(({ person }) => others.some((chair) => chair.person.id === person.id));
  return [
    ...(isRelated ? [{ one, other, kind: 'group' as const, person: null }] : []),
    ...both.map(({ person }) => ({ one, other, kind: 'chair' as const, person })),
  ];
}

/** Where hours are not known, the part of the day stands for them; of two that say nothing, nothing can be said. */
function sitTogether(one: Session, other: Session): boolean {
  if (one.day !== other.day) return false;
  const [first, second] = [hoursOf(one), hoursOf(other)];
  return first !== null && second !== null && first[0] < second[1] && second[0] < first[1];
}

const parts = { morning: ['00:00', noon], afternoon: [noon, '24:00'], day: ['00:00', '24:00'] } as const;

function hoursOf({ starts, ends, part }: Session): readonly [string, string] | null {
  if (starts) return [starts, ends ?? '24:00'];
  return part ? parts[part] : null;
}
