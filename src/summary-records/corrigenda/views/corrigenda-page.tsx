import { meetingCrumbs } from '../../../meetings/views/meeting-crumbs.js';
import { useReader } from '../../../web/reader.js';
import { Crumbs } from '../../../web/ui/crumbs.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { Layout } from '../../../web/views/layout.js';
import type { Edition } from '../../editions/edition.entity.js';
import { draw } from '../../summary-record.policy.js';
import type { Change, Corrigendum } from '../corrigendum.entity.js';
import { Changes } from './changes.js';
import { CorrigendumList } from './corrigendum-list.js';

interface Props {
  edition: Edition;
  corrigenda: readonly Corrigendum[];
  /** What was accepted and stands in none of them yet. */
  waiting: readonly Change[];
}

/** The corrigenda to an approved record, and what the next one would say. */
export function CorrigendaPage({ edition, corrigenda, waiting }: Props) {
  const { t, actor } = useReader();
  const { meeting } = edition.record;
  return (
    <Layout title={t('summary-records.corrigenda')} place="meetings">
      <div class="page-head">
        <Crumbs crumbs={[...meetingCrumbs(meeting, t), { href: `/meetings/${meeting.slug}/record`, label: t('summary-records.title') }]} />
        <h1>{t('summary-records.corrigenda')}</h1>
      </div>
      <CorrigendumList edition={edition} corrigenda={corrigenda} />
      {actor.may(draw, meeting) && <Next edition={edition} waiting={waiting} />}
    </Layout>
  );
}

function Next({ edition, waiting }: Pick<Props, 'edition' | 'waiting'>) {
  const { t } = useReader();
  if (waiting.length === 0) return <p class="muted">{t('summary-records.nothingToCorrect')}</p>;
  return (
    <section class="flow" aria-label={t('summary-records.nextCorrigendum')}>
      <p>{t('summary-records.corrigendumHint', { count: waiting.length })}</p>
      <Changes edition={edition} changes={waiting} />
      <PostForm action={`/meetings/${edition.record.meeting.slug}/record/corrigenda`}>
        <button type="submit" class="button primary">
          {t('summary-records.issueCorrigendum')}
        </button>
      </PostForm>
    </section>
  );
}
