import { DocumentLink } from '../../documents/views/document-row.js';
import { dayInWords } from '../../foundation/i18n/dates.js';
import { MeetingLink } from '../../meetings/views/meeting-name.js';
import { useReader } from '../../web/reader.js';
import { Badge } from '../../web/ui/badge.js';
import { Crumbs } from '../../web/ui/crumbs.js';
import { Localized } from '../../web/ui/localized.js';
import { Layout } from '../../web/views/layout.js';
import type { Considered } from '../considered.js';
import type { ReportSight } from '../report.gatherer.js';
import { compose } from '../report.policy.js';
import { reportsCrumbs } from './report-crumbs.js';
import { ReportSteps } from './report-steps.js';

/** How far a report has come on its way to the parent body, of which meetings it tells, and as which documents it went out. */
export function ReportPage({ sight }: { sight: ReportSight }) {
  const { t, actor, language } = useReader();
  const { report, meetings, considered } = sight;
  const title = report.titles[language] ?? t('reports.draft');
  return (
    <Layout title={title} place="groups">
      <div class="page-head">
        <Crumbs crumbs={reportsCrumbs(report.group, t)} />
        <h1>
          <Localized of={report.titles} original={report.originalLanguage} />
        </h1>
        <ReportSteps report={report} considered={considered} />
      </div>
      <div class="stack read">
        {actor.may(compose, report.group) && (
          <p>
            <a class="button" href={`/groups/${report.slug}/draft`}>
              {t('reports.toDraft')}
            </a>
          </p>
        )}
        <section class="section" aria-labelledby="meetings">
          <h2 id="meetings">{t('reports.meetings')}</h2>
          <ul>
            {meetings.map((meeting) => (
              <li key={meeting.slug}>
                <MeetingLink meeting={meeting} withGroup />{' '}
                {meeting.slug === report.adoptedBy && <Badge tone="ok">{t('reports.adoptedHere')}</Badge>}
              </li>
            ))}
          </ul>
        </section>
        <Documents sight={sight} />
        {considered && <ConsideredAt considered={considered} />}
      </div>
    </Layout>
  );
}

function Documents({ sight: { documents } }: { sight: ReportSight }) {
  const { t } = useReader();
  if (documents.length === 0) return null;
  return (
    <section class="section" aria-labelledby="documents">
      <h2 id="documents">{t('reports.documents')}</h2>
      <ul class="plain">
        {documents.map((line) => (
          <li key={line.document.slug}>
            <DocumentLink line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the parent body made of it, at which meeting and when. */
function ConsideredAt({ considered: { outcome, meeting, day } }: { considered: Considered }) {
  const { t, language } = useReader();
  return (
    <section class="section" aria-labelledby="considered">
      <h2 id="considered">{t('reports.state_considered')}</h2>
      <p>
        <Badge tone="ok">{t(`documents.outcome_${outcome}`)}</Badge> {meeting && <MeetingLink meeting={meeting} withGroup />} {day && dayInWords(day, language)}
      </p>
    </section>
  );
}
