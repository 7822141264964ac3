import { useReader } from '../../../web/reader.js';
import { Moment } from '../../../web/ui/moment.js';
import type { Approval } from '../approval.entity.js';

/** That somebody has approved the record, and what that comes to as the record is now. */
export function PendingApproval({ approval }: { approval: Approval }) {
  const { t } = useReader();
  const { firstBy, firstAt, state, stands, record } = approval;
  const said = !stands ? 'void' : state === 'waiting' ? 'waiting' : 'given';
  return (
    <p class={`notice ${stands ? '' : 'warn'}`.trim()}>
      {t.rich(`summary-records.approval_${said}`, { person: <bdi>{firstBy}</bdi> })}{' '}
      <span class="muted small">
        <Moment at={firstAt} zone={record.meeting.timeZone} />
      </span>
    </p>
  );
}
