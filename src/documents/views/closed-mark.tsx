import { useReader } from '../../web/reader.js';
import { Lock } from '../../web/ui/lock.js';
import { DayOf } from '../../web/ui/moment.js';
import type { DocumentLine } from '../document-details.js';

/** Why there is no more to see of a document: it is withdrawn, for members, or closed to this reader. */
export function ClosedMark({ line: { document, sight, isReserved } }: { line: DocumentLine }) {
  const { t } = useReader();
  if (document.isWithdrawn) return <WithdrawnMark line={{ document }} />;
  if (isReserved) return <span class="muted">{t('documents.notUploaded')}</span>;
  return (
    <span class="closed muted">
      <Lock />
      {sight === 'line' ? t('documents.forMembers') : t('documents.notOpenToYou')}
    </span>
  );
}

/** When a withdrawn document was withdrawn. */
export function WithdrawnMark({ line: { document } }: { line: Pick<DocumentLine, 'document'> }) {
  const { t } = useReader();
  const zone = document.meeting?.timeZone ?? document.group.zone;
  if (!document.withdrawnAt) return <span class="muted">{t('documents.withdrawnMark')}</span>;
  const day = <DayOf at={document.withdrawnAt} zone={zone} />;
  return <span class="muted">{t.rich('documents.withdrawnOn', { day })}</span>;
}
