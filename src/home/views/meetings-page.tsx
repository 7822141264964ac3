import { MeetingDays } from '../../meetings/views/meeting-days.js';
import { MeetingLink } from '../../meetings/views/meeting-name.js';
import { MeetingPlace } from '../../meetings/views/meeting-place.js';
import { PhaseBadge } from '../../meetings/views/phase-badge.js';
import { useReader } from '../../web/reader.js';
import { Layout } from '../../web/views/layout.js';
import type { Calendar, MeetingLine } from '../meeting-lines.js';
import { MeetingLedger } from './meeting-ledger.js';

/** The calendar: what comes first, then what has been. */
export function MeetingsPage({ calendar: { coming, past } }: { calendar: Calendar }) {
  const { t } = useReader();
  return (
    <Layout title={t('home.meetingsTitle')} place="meetings">
      <h1>{t('home.meetingsTitle')}</h1>
      <section class="section" aria-labelledby="coming">
        <h2 id="coming">{t('home.coming')}</h2>
        {coming.length > 0 ? <MeetingLedger lines={coming} /> : <p>{t('home.noMeetings')}</p>}
      </section>
      {past.length > 0 && (
        <section class="section" aria-labelledby="past">
          <h2 id="past">{t('home.past')}</h2>
          <ol class="ledger">
            {past.map((line) => (
              <PastMeeting key={line.meeting.slug} line={line} />
            ))}
          </ol>
        </section>
      )}
    </Layout>
  );
}

function PastMeeting({ line: { meeting, documents } }: { line: MeetingLine }) {
  const { t } = useReader();
  return (
    <li>
      <p class="when">
        <MeetingDays meeting={meeting} />
      </p>
      <div>
        <h3>
          <MeetingLink meeting={meeting} withGroup />
        </h3>
        <p class="muted small">
          <MeetingPlace meeting={meeting} /> · {t('home.documents', { count: documents })}
        </p>
      </div>
      <p>
        <PhaseBadge meeting={meeting} />
      </p>
    </li>
  );
}
