import { Destination } from '../../contributions/destination.js';
import { Deadline, LateEffect } from '../../meetings/views/deadline.js';
import { MeetingDays } from '../../meetings/views/meeting-days.js';
import { MeetingLink } from '../../meetings/views/meeting-name.js';
import { useReader } from '../../web/reader.js';
import type { MeetingLine } from '../meeting-lines.js';
import { SubmitLink } from './submit-link.js';

/** The next meeting of a group that takes contributions, and until when; nothing where none does. */
export function NextDeadline({ meetings }: { meetings: readonly MeetingLine[] }) {
  const { now } = useReader();
  const next = meetings.findLast(({ meeting }) => meeting.acceptsContributions(now))?.meeting;
  if (!next) return null;
  return (
    <div class="panel">
      <p>
        <MeetingLink meeting={next} />
        <span class="line small">
          <MeetingDays meeting={next} />
        </span>
      </p>
      <Deadline meeting={next} />
      <LateEffect meeting={next} />
      <SubmitLink to={Destination.meeting(next)} />
    </div>
  );
}
