import type { Meeting } from '../../../meetings/meeting.entity.js';
import { useReader } from '../../../web/reader.js';
import { Localized } from '../../../web/ui/localized.js';
import { Moment } from '../../../web/ui/moment.js';
import { PrintedSymbol } from '../../../web/ui/symbol.js';
import type { Floor } from '../floor.entity.js';

interface Props {
  meeting: Meeting;
  floor: Floor | null;
}

/** What a meeting takes up at this moment, as everybody sees it. While it sits, a script keeps it up to date. */
export function FloorNow({ meeting, floor }: Props) {
  const { now } = useReader();
  if (!floor && meeting.phase(now) !== 'in-session') return null;
  return (
    <div id="floor" role="status" data-events={`/meetings/${meeting.slug}/floor/events`}>
      {floor && <FloorLine meeting={meeting} floor={floor} />}
    </div>
  );
}

/** The line alone, as the script gets it. */
export function FloorLine({ meeting, floor: { item, document, since } }: { meeting: Meeting; floor: Floor }) {
  const { t } = useReader();
  return (
    <p class="notice">
      <b>{t('proceedings.now')}</b>{' '}
      {item && (
        <>
          <bdi>{item.code}</bdi> <Localized of={item.titles} />
        </>
      )}{' '}
      {document && <PrintedSymbol of={document.symbol} href={`/documents/${document.slug}`} />}{' '}
      <span class="muted small">
        <Moment at={since} zone={meeting.timeZone} />
      </span>
    </p>
  );
}
