import { momentInWords } from '../../foundation/i18n/dates.js';
import { daysInWords } from '../../foundation/i18n/days.js';
import type { Texts } from '../../foundation/i18n/languages.js';
import { useReader } from '../../web/reader.js';
import { localizedText } from '../../web/ui/localized.js';
import { DayOf, zoneInWords } from '../../web/ui/moment.js';
import { ToldText } from '../../web/ui/told.js';
import type { MeetingChange } from '../meeting-change.entity.js';
import type { Meeting, MeetingState } from '../meeting.entity.js';

/** What was changed of a meeting after it had become known, and why, the latest first. */
export function MeetingHistory({ meeting, changes }: { meeting: Meeting; changes: readonly MeetingChange[] }) {
  const { t } = useReader();
  if (changes.length === 0) return null;
  return (
    <section class="section" id="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">{t('meetings.changes')}</h2>
      <ul class="plain">
        {changes.map((change) => (
          <li key={change.id}>
            <p class="small muted">
              <DayOf at={change.at} zone={meeting.timeZone} />
            </p>
            <Told change={change} zone={meeting.timeZone} />
            {change.reason && (
              <p class="small">
                {t('meetings.because')} <bdi><ToldText text={change.reason} /></bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Told({ change, zone }: { change: MeetingChange; zone: string }) {
  const { t } = useReader();
  const told = useTold(change, zone);
  if (change.kind === 'state') return <p>{t(`meetings.became_${change.to as MeetingState}`)}</p>;
  const [from, to] = [told(change.from), told(change.to)];
  return <p>{t.rich(`meetings.changed_${change.kind}`, { from: <s><bdi>{from}</bdi></s>, to: <bdi>{to}</bdi> })}</p>;
}

/** How the values of a change are told in the reader's language. */
function useTold({ kind }: MeetingChange, zone: string): (value: string | null) => string {
  const { t, language } = useReader();
  return (value) => {
    if (!value) return t('meetings.notKnown');
    if (kind === 'days') return daysInWords(value.split(','), language);
    if (kind === 'place') return localizedText(JSON.parse(value) as Texts, language);
    if (kind !== 'deadline') return value;
    const at = new Date(value);
    return `${momentInWords(at, zone, language)} (${zoneInWords(at, zone)})`;
  };
}
