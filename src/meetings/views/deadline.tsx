import { DateTime } from 'luxon';
import { useReader } from '../../web/reader.js';
import { Moment } from '../../web/ui/moment.js';
import type { Meeting } from '../meeting.entity.js';

/** From how many days before the deadline on it is shown as near. */
const near = 7;

/** Until when a meeting takes contributions in time: the days that are left, and the moment with its zone (DL-13). */
export function Deadline({ meeting }: { meeting: Meeting }) {
  const { t, now } = useReader();
  const { contributionsCloseAt: at, timeZone } = meeting;
  if (!at) return <p class="deadline muted">{t('meetings.noDeadline')}</p>;
  const isOver = meeting.verdict(now) === 'late';
  const days = daysUntil(at, now, timeZone);
  return (
    <p class={!isOver && days <= near ? 'deadline soon' : 'deadline'}>
      <b>{isOver ? t('meetings.deadlineOver') : t('meetings.daysLeft', { days })}</b>
      <span class="small">
        {isOver ? t('meetings.closedAt') : t('meetings.closesAt')} <Moment at={at} zone={timeZone} />
      </span>
    </p>
  );
}

/** What becomes of a contribution that comes after the deadline, by the group's policy (DL-12). */
export function LateEffect({ meeting: { lateEffect, contributionsCloseAt } }: { meeting: Meeting }) {
  const { t } = useReader();
  return contributionsCloseAt ? <p class="small muted">{t(`meetings.late_${lateEffect}`)}</p> : null;
}

/** How many midnights of the zone lie between now and then. */
function daysUntil(at: Date, now: Date, zone: string): number {
  const [then, today] = [at, now].map((one) => DateTime.fromJSDate(one, { zone }).startOf('day'));
  return Math.round(then!.diff(today!, 'days').days);
}
