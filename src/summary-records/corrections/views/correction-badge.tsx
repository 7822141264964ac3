import { useReader } from '../../../web/reader.js';
import { Badge, type Tone } from '../../../web/ui/badge.js';
import type { CorrectionState } from '../correction.entity.js';

const tones: Record<CorrectionState, Tone> = {
  received: 'warn',
  accepted: 'ok',
  'accepted-in-part': 'ok',
  refused: 'bad',
  withdrawn: 'info',
  appealed: 'warn',
};

/** What became of a correction, in a word. */
export function CorrectionBadge({ state }: { state: CorrectionState }) {
  const { t } = useReader();
  return <Badge tone={tones[state]}>{t(`summary-records.correction_${state}`)}</Badge>;
}
