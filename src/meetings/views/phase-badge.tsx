import { useReader } from '../../web/reader.js';
import { Badge, type Tone } from '../../web/ui/badge.js';
import type { Meeting, MeetingPhase } from '../meeting.entity.js';

const tones: Partial<Record<MeetingPhase, Tone>> = {
  open: 'info',
  'in-session': 'info',
  cancelled: 'bad',
  postponed: 'warn',
};

/** Where a meeting stands: open, in session, ended, closed (MTG-1). */
export function PhaseBadge({ meeting }: { meeting: Meeting }) {
  const { t, now } = useReader();
  const phase = meeting.phase(now);
  return <Badge tone={tones[phase]}>{t(`meetings.phase_${phase}`)}</Badge>;
}
