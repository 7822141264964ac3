import { useReader } from '../../web/reader.js';
import { Localized } from '../../web/ui/localized.js';
import type { Meeting } from '../meeting.entity.js';

/** Where a meeting is held; not every place is known. */
export function MeetingPlace({ meeting: { place } }: { meeting: Meeting }) {
  const { t } = useReader();
  return place ? <Localized of={place} /> : <span class="muted">{t('meetings.placeUnknown')}</span>;
}
