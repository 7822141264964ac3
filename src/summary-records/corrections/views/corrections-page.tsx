import type { Meeting } from '../../../meetings/meeting.entity.js';
import { meetingCrumbs } from '../../../meetings/views/meeting-crumbs.js';
import { useReader } from '../../../web/reader.js';
import { Crumbs } from '../../../web/ui/crumbs.js';
import { Layout } from '../../../web/views/layout.js';
import type { Correction } from '../correction.entity.js';
import { CorrectionList } from './correction-list.js';

/** The corrections to a record: all for those who decide, their own for delegates. */
export function CorrectionsPage({ meeting, corrections }: { meeting: Meeting; corrections: readonly Correction[] }) {
  const { t } = useReader();
  return (
    <Layout title={t('summary-records.corrections')} place="meetings">
      <div class="page-head">
        <Crumbs crumbs={meetingCrumbs(meeting, t)} />
        <h1>{t('summary-records.corrections')}</h1>
      </div>
      {corrections.length === 0 ? <p class="muted">{t('summary-records.noneProposed')}</p> : <CorrectionList corrections={corrections} />}
      <p>
        <a href={`/meetings/${meeting.slug}/record`}>{t('summary-records.title')}</a>
      </p>
    </Layout>
  );
}
