import type { Group } from '../../groups/group.entity.js';
import { groupCrumbs } from '../../groups/views/group-crumbs.js';
import { useReader } from '../../web/reader.js';
import { Crumbs } from '../../web/ui/crumbs.js';
import { Localized } from '../../web/ui/localized.js';
import { Layout } from '../../web/views/layout.js';
import type { Report } from '../report.entity.js';
import { compose } from '../report.policy.js';
import { ReportBadge } from './report-badge.js';

interface Props {
  group: Group;
  reports: readonly Report[];
}

/** The reports of a group to the body above it, the latest first. */
export function ReportsPage({ group, reports }: Props) {
  const { t, actor } = useReader();
  return (
    <Layout title={t('reports.title')} place="groups">
      <div class="page-head">
        <Crumbs crumbs={groupCrumbs(group, t)} />
        <h1>{t('reports.title')}</h1>
        <p class="lede">{t('reports.intro')}</p>
        {actor.may(compose, group) && (
          <p>
            <a class="button primary" href={`/groups/${group.slug}/reports/new`}>
              {t('reports.begin')}
            </a>
          </p>
        )}
      </div>
      {reports.length === 0 && <p class="muted">{t('reports.none')}</p>}
      <ul class="plain">
        {reports.map((report) => (
          <li key={report.number} class="row">
            <a href={`/groups/${report.slug}`}>
              <Localized of={report.titles} original={report.originalLanguage} />
            </a>
            <ReportBadge state={report.state} />
          </li>
        ))}
      </ul>
    </Layout>
  );
}
