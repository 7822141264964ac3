import { withSuffix } from '../../../documents/symbols/symbol-variants.js';
import { useReader } from '../../../web/reader.js';
import { Moment } from '../../../web/ui/moment.js';
import { PrintedSymbol } from '../../../web/ui/symbol.js';
import type { Edition } from '../../editions/edition.entity.js';
import type { Corrigendum } from '../corrigendum.entity.js';

/** The corrigenda to a record, each with the day of its issue. */
export function CorrigendumList({ edition, corrigenda }: { edition: Edition; corrigenda: readonly Corrigendum[] }) {
  const { t } = useReader();
  const { meeting } = edition.record;
  if (corrigenda.length === 0) return <p class="muted">{t('summary-records.noneIssued')}</p>;
  return (
    <ul class="plain">
      {corrigenda.map(({ number, suffix, issuedAt }) => (
        <li key={number}>
          <PrintedSymbol of={withSuffix(edition.document!.symbol, suffix)} href={`/meetings/${meeting.slug}/record/corrigenda/${number}`} />{' '}
          <Moment at={issuedAt!} zone={meeting.timeZone} />
        </li>
      ))}
    </ul>
  );
}
