import { useReader } from '../../web/reader.js';
import { Badge } from '../../web/ui/badge.js';
import type { ReportState } from '../report.entity.js';

/** Where a report stands on its way. */
export function ReportBadge({ state }: { state: ReportState }) {
  const { t } = useReader();
  return <Badge tone={state === 'issued' || state === 'adopted' ? 'ok' : 'warn'}>{t(`reports.state_${state}`)}</Badge>;
}
