import { useReader } from '../../web/reader.js';
import { Moment } from '../../web/ui/moment.js';
import type { DocumentLine } from '../document-details.js';

/** That a paper was returned to its author, and why; only those see it who see what is not posted. */
export function ReturnNotice({ line: { document, variants } }: { line: DocumentLine }) {
  const { t } = useReader();
  const returned = variants.find(({ variant }) => variant.isReturned)?.variant;
  if (!returned) return null;
  return (
    <div class="notice warn flow">
      <p>
        <b>{t('documents.returned')}</b> {returned.suffix && <bdi class="chip">{returned.suffix}</bdi>}{' '}
        <Moment at={returned.returnedAt!} zone={document.zone} />
      </p>
      <p class="written" dir="auto">
        {returned.returnReason}
      </p>
    </div>
  );
}
