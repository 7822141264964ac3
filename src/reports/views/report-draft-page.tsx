import type { FieldError } from '../../foundation/errors.js';
import { Outdated, TextDraft } from '../../summary-records/paragraphs/views/text-draft.js';
import { useReader } from '../../web/reader.js';
import { Crumbs } from '../../web/ui/crumbs.js';
import { ErrorSummary } from '../../web/ui/error-summary.js';
import { Localized } from '../../web/ui/localized.js';
import { Moment } from '../../web/ui/moment.js';
import { PostForm } from '../../web/ui/post-form.js';
import { Layout } from '../../web/views/layout.js';
import type { Report } from '../report.entity.js';
import type { ReportDraftSight } from '../report.gatherer.js';
import { reportsCrumbs } from './report-crumbs.js';
import { ReportSteps } from './report-steps.js';

interface Props {
  sight: ReportDraftSight;
  errors?: readonly FieldError[];
}

/** The workspace of a report: its text between an outline and what can be done with it. */
export function ReportDraftPage({ sight: { report, sections, mentions }, errors = [] }: Props) {
  const { t, language } = useReader();
  const title = report.titles[language] ?? t('reports.draft');
  return (
    <Layout title={errors.length > 0 ? `${t('web.errorPrefix')} ${title}` : title} place="groups" mentions={mentions}>
      <ErrorSummary errors={errors} />
      <div class="page-head">
        <Crumbs crumbs={reportsCrumbs(report.group, t)} />
        <h1>
          <Localized of={report.titles} original={report.originalLanguage} />
        </h1>
        {report.compiledAt && (
          <p class="muted small">
            {t('summary-records.compiledAt')} <Moment at={report.compiledAt} zone={report.group.zone} />
          </p>
        )}
        <ReportSteps report={report} />
      </div>
      <TextDraft sections={sections} address={report.isOpen ? `/groups/${report.slug}/paragraphs` : null} under="section">
        {report.isOpen && <Compiling report={report} />}
        <Outdated sections={sections} />
        <Ways report={report} />
      </TextDraft>
    </Layout>
  );
}

function Compiling({ report }: { report: Report }) {
  const { t } = useReader();
  return (
    <section class="panel flow" aria-labelledby="compiling">
      <h2 id="compiling">{t('reports.compileTitle')}</h2>
      <p class="small">{t('summary-records.compileAgainHint')}</p>
      <PostForm action={`/groups/${report.slug}/compilations`}>
        <button type="submit" class="button primary">
          {t('summary-records.compileAgain')}
        </button>
      </PostForm>
    </section>
  );
}

/** The ways to what else can be done with the report. */
function Ways({ report }: { report: Report }) {
  const { t } = useReader();
  const { slug, state, nextStates } = report;
  const ways = [
    { rest: 'cover', label: t('reports.cover'), isOpen: state !== 'issued' },
    { rest: 'submission', label: t('reports.submission'), isOpen: nextStates.includes('submitted') },
    { rest: 'adoption', label: t('reports.adoption'), isOpen: nextStates.includes('adopted') },
    { rest: 'issue', label: t('reports.issue'), isOpen: nextStates.includes('issued') },
  ];
  return (
    <ul class="plain">
      {ways.filter(({ isOpen }) => isOpen).map(({ rest, label }) => (
        <li key={rest}>
          <a class="button" href={`/groups/${slug}/${rest}`}>
            {label}
          </a>
        </li>
      ))}
      <li>
        <a href={`/groups/${slug}`}>{t('reports.asOthers')}</a>
      </li>
    </ul>
  );
}
