import { Refused } from '../foundation/errors.js';
import { type ClassDeadline, verdictOn } from '../meetings/deadlines.js';
import type { Document, Publication } from './document.entity.js';

/** A paper as it comes, with the deadline by which it is judged. */
export interface Arriving {
  /** To which group it comes, and to which of its meetings; null for none. */
  to: Pick<Document, 'group' | 'meeting'>;
  deadline: ClassDeadline;
  receivedAt: Date;
  /** Whether chair or secretariat bring it: what they file is published, however late it is (DL-4, NUM-12). */
  isOfficial?: boolean;
}

/**
 * What the policy of a group makes of a paper when it comes: it is published at once, or after a check, or held for the
 * next meeting (DL-8, DL-12).
 * @throws Refused conflict, where the group takes nothing late
 */
export function publicationOf({ to: { group, meeting }, deadline, receivedAt, isOfficial = false }: Arriving): Publication {
  if (isOfficial) return 'posted';
  const isHeld = meeting === null ? group.betweenMeetings === 'hold' : lateEffectOn(deadline, receivedAt) === 'hold';
  if (isHeld) return 'held';
  return group.posting === 'at-once' ? 'posted' : 'registered';
}

/**
 * What the group does with what came at this moment: null when that is in time (DL-12). Not only a first text can be
 * late: a revision, or other files, would else bring after the deadline what had to come before it.
 * @throws Refused conflict, where the group takes nothing late
 */
export function lateEffectOn({ at, effect }: ClassDeadline, receivedAt: Date): 'accept' | 'hold' | null {
  if (verdictOn(at, receivedAt) !== 'late') return null;
  if (effect === 'refuse') throw Refused.conflict('documents.deadlinePassed');
  return effect;
}
