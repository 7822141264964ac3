import type { Meeting } from '../../../meetings/meeting.entity.js';
import { useReader } from '../../../web/reader.js';
import { Moment } from '../../../web/ui/moment.js';
import { PrintedSymbol } from '../../../web/ui/symbol.js';
import { Told } from '../../../web/ui/told.js';
import type { Floor } from '../floor.entity.js';

/** What a meeting takes up at this moment, as everybody sees it. */
export function FloorNow({ meeting, floor: { item, document, since } }: { meeting: Meeting; floor: Floor }) {
  const { t } = useReader();
  return (
    <p class="notice" id="floor" role="status">
      <b>{t('proceedings.now')}</b>{' '}
      {item && (
        <>
          <bdi>{item.code}</bdi> <Told of={item.titles} />
        </>
      )}{' '}
      {document && <PrintedSymbol of={document.symbol} href={`/documents/${document.slug}`} />}{' '}
      <span class="muted small">
        <Moment at={since} zone={meeting.timeZone} />
      </span>
    </p>
  );
}
