import { dayInWords } from '../../foundation/i18n/dates.js';
import { MeetingLink } from '../../meetings/views/meeting-name.js';
import type { Session } from '../../sessions/session.entity.js';
import { useReader } from '../../web/reader.js';
import { SessionTime } from './session-time.js';

/** The sittings of a subgroup in the meetings of the group above it. */
export function SittingChain({ sittings }: { sittings: readonly Session[] }) {
  const { language } = useReader();
  if (sittings.length === 0) return null;
  return (
    <ol class="chain">
      {sittings.map((session) => (
        <li key={session.id}>
          <b>
            <time datetime={session.day}>{dayInWords(session.day, language)}</time>
          </b>
          <span class="line muted">
            <SessionTime session={session} />
          </span>
          <span class="line small">
            <MeetingLink meeting={session.meeting} withGroup />
          </span>
        </li>
      ))}
    </ol>
  );
}
