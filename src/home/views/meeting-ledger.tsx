import { Destination } from '../../contributions/destination.js';
import { Deadline } from '../../meetings/views/deadline.js';
import { MeetingDays } from '../../meetings/views/meeting-days.js';
import { MeetingLink } from '../../meetings/views/meeting-name.js';
import { MeetingPlace } from '../../meetings/views/meeting-place.js';
import { PhaseBadge } from '../../meetings/views/phase-badge.js';
import { useReader } from '../../web/reader.js';
import { Localized } from '../../web/ui/localized.js';
import type { MeetingLine } from '../meeting-lines.js';
import { SubmitLink } from './submit-link.js';

/** Meetings to come, each with its days, its deadline and the way to contribute. */
export function MeetingLedger({ lines }: { lines: readonly MeetingLine[] }) {
  return (
    <ol class="ledger">
      {lines.map((line) => (
        <li key={line.meeting.slug}>
          <p class="when">
            <MeetingDays meeting={line.meeting} />
          </p>
          <LedgerMeeting line={line} />
          <Deadline meeting={line.meeting} />
          <SubmitLink to={Destination.meeting(line.meeting)} short />
        </li>
      ))}
    </ol>
  );
}

function LedgerMeeting({ line: { meeting, documents } }: { line: MeetingLine }) {
  const { t } = useReader();
  return (
    <div>
      <h3>
        <MeetingLink meeting={meeting} withGroup />
      </h3>
      <p class="small">
        <Localized of={meeting.group.names} />
      </p>
      <p class="muted small">
        <MeetingPlace meeting={meeting} /> · {t('home.documents', { count: documents })} <PhaseBadge meeting={meeting} />
      </p>
    </div>
  );
}
