import type { Session } from '../../sessions/session.entity.js';

/** The hours of the day that the bar shows. */
const first = 9;
const last = 18;
/** Its length, in units of the drawing. */
const length = 180;

/** Where a session lies in the day, for the eye; the hours stand beside it in words. Nothing where they are not known. */
export function DayBar({ session: { starts, ends } }: { session: Session }) {
  if (!starts || !ends) return null;
  const [from, until] = [starts, ends].map(placeOf);
  return (
    <svg viewBox={`0 0 ${length} 6`} preserveAspectRatio="none" aria-hidden="true">
      <path d={`M0 2.5h${length}v1H0z`} />
      <path class="on" d={`M${from} 0H${Math.max(until!, from! + 2)}v6H${from}z`} />
    </svg>
  );
}

function placeOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const share = (hours + minutes / 60 - first) / (last - first);
  return Math.round(Math.min(Math.max(share, 0), 1) * length);
}
