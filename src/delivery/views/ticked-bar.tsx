import { useReader } from '../../web/reader.js';
import { packFormId } from './pack-form.js';

/** Downloads the ticked rows of a table; where the script runs, it tells how many they are, and how large. */
export function TickedBar() {
  const { t } = useReader();
  return (
    <div class="row ticked no-print">
      <button type="submit" class="button" form={packFormId} name="only" value="ticked">
        {t('delivery.downloadTicked')}
      </button>
      <span role="status" data-ticked={t('delivery.ticked', { count: '{count}', size: '{size}' })} />
    </div>
  );
}
