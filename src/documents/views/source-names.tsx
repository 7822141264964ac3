import { useReader } from '../../web/reader.js';
import { OfficeLink } from '../../people/offices/views/office-link.js';
import { Badge } from '../../web/ui/badge.js';
import { Localized } from '../../web/ui/localized.js';
import type { DocumentSource } from '../document-source.entity.js';

/** Who contributes a document, one a line; an entity that has not confirmed it yet is marked. */
export function SourceNames({ sources }: { sources: readonly DocumentSource[] }) {
  const { t } = useReader();
  if (sources.length === 0) return <span class="muted">{t('documents.unknown')}</span>;
  return (
    <>
      {sources.map((source) => (
        <span key={source.id} class="line">
          {source.office && !source.text ? <OfficeLink office={source.office} /> : <Localized of={source.names} />}{' '}
          {!source.isConfirmed && <Badge tone="warn">{t('documents.unconfirmed')}</Badge>}
        </span>
      ))}
    </>
  );
}
