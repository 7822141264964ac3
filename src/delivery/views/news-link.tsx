import { useReader, useWay } from '../../web/reader.js';
import { sizeInWords } from '../../web/ui/in-words.js';
import { Moment } from '../../web/ui/moment.js';
import type { PackTotal } from '../pack-plan.js';

interface Props {
  /** The address of the pack. */
  action: string;
  since: Date;
  zone: string;
  total: PackTotal;
}

/** What is new since the reader's last download, for whoever has taken everything before. */
export function NewsLink({ action, since, zone, total: { files, size } }: Props) {
  const { t, language } = useReader();
  const href = useWay(`${action}?${new URLSearchParams({ since: since.toISOString() })}`);
  const moment = <Moment at={since} zone={zone} />;
  if (files === 0) return <p class="small muted no-print">{t.rich('delivery.nothingNew', { moment })}</p>;
  return (
    <p class="no-print">
      <a href={href} download>
        {t('delivery.downloadNew', { count: files, size: sizeInWords(size, language) })}
      </a>{' '}
      <span class="small muted">{t.rich('delivery.newSince', { moment })}</span>
    </p>
  );
}
