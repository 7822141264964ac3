import { dayInWords } from '../../foundation/i18n/dates.js';
import { daysInWords } from '../../foundation/i18n/days.js';
import { useReader } from '../../web/reader.js';
import type { Meeting } from '../meeting.entity.js';

/** The days of a meeting, as far as they are known (MTG-2). */
export function MeetingDays({ meeting: { days, when } }: { meeting: Meeting }) {
  const { t, language } = useReader();
  if (days.length > 0) return <time datetime={days[0]}>{daysInWords(days, language)}</time>;
  return when ? <time datetime={when}>{dayInWords(when, language)}</time> : <span class="muted">{t('meetings.daysUnknown')}</span>;
}
