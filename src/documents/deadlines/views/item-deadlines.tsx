import type { Meeting } from '../../../meetings/meeting.entity.js';
import { useReader } from '../../../web/reader.js';
import { localizedText } from '../../../web/ui/localized.js';
import { Moment } from '../../../web/ui/moment.js';
import type { ItemDeadline } from '../judging.service.js';

interface Props {
  meeting: Meeting;
  itemDeadlines: readonly ItemDeadline[];
}

/** Until when reports on recent events are in time, item by item, as far as sessions take the items up. */
export function ItemDeadlines({ meeting, itemDeadlines }: Props) {
  const { t, language } = useReader();
  if (itemDeadlines.length === 0) return null;
  return (
    <details>
      <summary>{t('documents.dueByItem')}</summary>
      <ul>
        {itemDeadlines.map(({ item, at }) => (
          <li key={item.code}>
            {item.code} {localizedText(item.titles, language)}: <Moment at={at} zone={meeting.timeZone} />
          </li>
        ))}
      </ul>
    </details>
  );
}
