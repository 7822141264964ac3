import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { TextField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { Report } from '../../report.entity.js';
import { reportCrumbs } from '../../views/report-crumbs.js';
import type { ReportIssueForm } from '../issuing.dto.js';

interface Props {
  report: Report;
  form: FilledForm<ReportIssueForm>;
}

/** Issuing a report that was adopted, as a document of the parent body. */
export function ReportIssuePage({ report, form }: Props) {
  const { t } = useReader();
  return (
    <FormPage title={t('reports.issue')} place="groups" crumbs={reportCrumbs(report, t)} errors={form.errors}>
      <p class="read">{t('reports.issueIntro')}</p>
      <PostForm action={`/groups/${report.slug}/issue`} class="flow read">
        <input type="hidden" name="version" value={report.version} />
        <TextField form={form} name="symbol" label={t('reports.symbol')} hint={t('reports.symbolHint')} input={{ maxlength: 40, dir: 'ltr', autocomplete: 'off' }} />
        <TextField form={form} name="dated" label={t('reports.dated')} hint={t('reports.datedHint')} type="date" />
        <button type="submit" class="button primary">
          {t('reports.issue')}
        </button>
      </PostForm>
    </FormPage>
  );
}
