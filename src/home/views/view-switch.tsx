import { useReader } from '../../web/reader.js';
import { addressOf } from '../../web/ui/list-address.js';
import type { MeetingSight } from '../meeting.gatherer.js';

/** On narrow screens documents stand either under the agenda or in the table: this changes between them. */
export function ViewSwitch({ sight: { address, view, total } }: { sight: MeetingSight }) {
  const { t } = useReader();
  if (total === 0) return null;
  return (
    <p class="small view-switch no-print">
      {view === 'table' ? (
        <a href={addressOf({ ...address, fragment: 'agenda' }, { view: undefined })}>{t('home.viewAgenda')}</a>
      ) : (
        <a href={addressOf({ ...address, fragment: 'documents' }, { view: 'table' })}>{t('home.viewTable')}</a>
      )}
    </p>
  );
}
