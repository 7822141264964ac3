import { DocumentLink } from '../../../documents/views/document-row.js';
import { GroupLink } from '../../../groups/views/group-link.js';
import { useReader } from '../../../web/reader.js';
import { Badge } from '../../../web/ui/badge.js';
import type { TransmissionState } from '../transmission.entity.js';
import type { TransmissionLine } from '../transmissions.gatherer.js';

/** What was forwarded to whom, for what, and what became of it. */
export function TransmissionList({ lines }: { lines: readonly TransmissionLine[] }) {
  const { t } = useReader();
  return (
    <ul class="plain">
      {lines.map(({ transmission, original, document }) => (
        <li key={transmission.slug} class="row">
          <DocumentLink line={original} /> <span>{t('reports.to')}</span> <GroupLink group={transmission.addressee} />
          {document && <DocumentLink line={document} />}
          <span class="chip">{t(`documents.liaisonFor_${transmission.purpose}`)}</span>
          <a href={`/groups/${transmission.slug}`}>
            <TransmissionBadge state={transmission.state} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** How far it has come at its addressee. */
export function TransmissionBadge({ state }: { state: TransmissionState }) {
  const { t } = useReader();
  return <Badge tone={state === 'sent' ? 'warn' : 'ok'}>{t(`reports.transmission_${state}`)}</Badge>;
}
