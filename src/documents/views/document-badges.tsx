import { useReader } from '../../web/reader.js';
import { Badge } from '../../web/ui/badge.js';
import type { DocumentLine } from '../document-details.js';
import type { Outcome, Treatment } from '../treatments/treatment.entity.js';

/** Green is for what the meeting took on as its own; to have noted something says nothing for or against it. */
const settled: readonly Outcome[] = ['adopted', 'approved', 'agreed'];

export function OutcomeBadge({ treatment: { outcome } }: { treatment: Treatment }) {
  const { t } = useReader();
  return <Badge tone={settled.includes(outcome) ? 'ok' : undefined}>{t(`documents.outcome_${outcome}`)}</Badge>;
}

/** What a reader should know of a document at a glance: its latest outcome, and whether it is late or unchecked. */
export function DocumentBadges({ line: { document, treatments, variants, isReserved } }: { line: DocumentLine }) {
  const { t } = useReader();
  const latest = treatments.at(-1);
  const isReturned = variants.some(({ variant }) => variant.isReturned);
  const { isPosted, checkedAt, isLate, publication } = document;
  return (
    <>
      {publication === 'held' && <Badge tone="warn">{t('documents.held')}</Badge>}
      {isReserved && <Badge>{t('documents.notUploaded')}</Badge>}
      {isReturned && <Badge tone="warn">{t('documents.returned')}</Badge>}
      {publication === 'registered' && !isReserved && !isReturned && <Badge tone="warn">{t('documents.notPosted')}</Badge>}
      {latest && <OutcomeBadge treatment={latest} />} {isLate && <Badge tone="warn">{t('documents.late')}</Badge>}{' '}
      {isPosted && !checkedAt && <Badge>{t('documents.asReceived')}</Badge>}
    </>
  );
}
