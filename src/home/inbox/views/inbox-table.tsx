import { submitterOf } from '../../../contributions/receipts.service.js';
import type { Receipt } from '../../../contributions/receipt.entity.js';
import { type DocumentLine, isWaiting } from '../../../documents/document-details.js';
import { DocumentBadges } from '../../../documents/views/document-badges.js';
import { DocumentLink } from '../../../documents/views/document-row.js';
import { SourceNames } from '../../../documents/views/source-names.js';
import { useReader } from '../../../web/reader.js';
import { ColumnHeader } from '../../../web/ui/column-header.js';
import { Badge } from '../../../web/ui/badge.js';
import { Moment } from '../../../web/ui/moment.js';
import { Scrolling } from '../../../web/ui/scrolling.js';
import type { Inbox } from '../inbox.gatherer.js';

/** What lies in a tray, the latest arrival first. On a phone each row is a small block. */
export function InboxTable({ inbox: { list, receipts } }: { inbox: Inbox }) {
  const { t } = useReader();
  return (
    <div class="docs">
      <Scrolling name={t('documents.inbox')}>
        <table class="doc-table" role="table">
          <caption>{t('documents.inboxCaption', { count: list.total })}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <ColumnHeader>{t('documents.symbol')}</ColumnHeader>
              <ColumnHeader>{t('documents.source')}</ColumnHeader>
              <ColumnHeader>{t('documents.arrived')}</ColumnHeader>
              <ColumnHeader>{t('documents.status')}</ColumnHeader>
              <ColumnHeader>{t('documents.verbs')}</ColumnHeader>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {list.lines.map((line) => (
              <InboxRow
                key={line.document.id}
                line={line}
                receipt={receipts.findLast(({ variant }) => variant.document.id === line.document.id)}
              />
            ))}
          </tbody>
        </table>
      </Scrolling>
    </div>
  );
}

function InboxRow({ line, receipt }: { line: DocumentLine; receipt?: Receipt }) {
  const { t } = useReader();
  const { document, sources } = line;
  return (
    <tr role="row">
      <th role="rowheader" scope="row" class="doc">
        <Tick line={line} />
        <DocumentLink line={line} />
      </th>
      <td role="cell" class="source">
        <SourceNames sources={sources} />
      </td>
      <td role="cell" class="meta" data-label={t('documents.arrived')}>
        <Moment at={arrivalOf(line)} zone={document.zone} />
        {receipt && (
          <span class="line small muted">
            <bdi>{submitterOf(receipt)}</bdi>
          </span>
        )}
      </td>
      <td role="cell" class="status">
        <DocumentBadges line={line} />
        {sources.some(({ isConfirmed }) => !isConfirmed) && <Badge tone="warn">{t('documents.unconfirmed')}</Badge>}
      </td>
      <td role="cell" class="ways">
        <Ways line={line} />
      </td>
    </tr>
  );
}

/** What can be posted or checked at once with others. */
function Tick({ line }: { line: DocumentLine }) {
  const { t } = useReader();
  const { document, variants, isReserved } = line;
  if (!isWaiting(line) || isReserved || variants.some(({ variant }) => variant.isReturned)) return null;
  return <input type="checkbox" class="no-print" name="documents" value={document.slug} aria-label={t('documents.tick', { symbol: document.symbol })} />;
}

/** The ways to what may be done with one document by itself. */
function Ways({ line }: { line: DocumentLine }) {
  const { t } = useReader();
  const { document, variants, isReserved } = line;
  const isUnposted = variants.some(({ variant }) => !variant.isOut);
  const isReturnable = variants.some(({ variant }) => !variant.isOut && !variant.isReturned);
  return (
    <>
      {isReturnable && <Way to="return" label={t('documents.returnVerb')} line={line} />}
      {isUnposted && <Way to="exchange" label={t('documents.exchangeVerb')} line={line} />}
      {isReserved && <Way to="files/new" label={t('documents.fileVerb')} line={line} />}
      <Way to="particulars" label={t('documents.describeLink')} line={line} />
      {document.meeting && <Way to="lateness" label={t('documents.latenessVerb')} line={line} />}
      <Way to="access" label={t('documents.accessLink')} line={line} />
    </>
  );
}

function Way({ to, label, line: { document } }: { to: string; label: string; line: DocumentLine }) {
  return (
    <a href={`/documents/${document.slug}/${to}`}>
      {label}
      <span class="vh"> {document.symbol}</span>
    </a>
  );
}

/** When the latest of it came; of a number without a file, when it was given. */
function arrivalOf({ document, variants }: DocumentLine): Date {
  const arrivals = variants.flatMap(({ variant }) => variant.registeredAt ?? []);
  return new Date(Math.max(...[document.registeredAt!, ...arrivals].map((at) => at.getTime())));
}
