import type { Meeting } from '../../meetings/meeting.entity.js';

/**
 * Before which meeting a paper comes that is held: the next one of its group that is convened and not over, after the
 * meeting for which it came too late, if there was one (DL-8). A meeting that passes without it leaves it to the next.
 */
export function nextAfter(own: Meeting | null, meetings: readonly Meeting[], now: Date): Meeting | null {
  const later = meetings.filter((one) => one.acceptsContributions(now) && (own === null || isLater(one, own)));
  return later.toSorted((one, other) => one.opensOn!.localeCompare(other.opensOn!))[0] ?? null;
}

function isLater({ opensOn, number }: Meeting, own: Meeting): boolean {
  return own.opensOn === null ? number > own.number : opensOn! > own.opensOn;
}
