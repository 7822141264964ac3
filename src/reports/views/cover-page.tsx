import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { LongField, TextField } from '../../web/ui/form-fields.js';
import { FormPage } from '../../web/ui/form-page.js';
import { Meanwhile } from '../../web/ui/meanwhile.js';
import { PostForm } from '../../web/ui/post-form.js';
import type { CoverForm } from '../report.dto.js';
import type { Report } from '../report.entity.js';
import { reportCrumbs } from './report-crumbs.js';

interface Props {
  report: Report;
  form: FilledForm<CoverForm>;
  /** The same form, filled in with what stands there now. */
  present: FilledForm<CoverForm>;
}

/** What stands on the cover of a report, in the reader's language. */
export function CoverPage({ report, form, present }: Props) {
  const { t, language } = useReader();
  const here = { dir: 'auto', lang: language } as const;
  const fields = [
    { name: 'title', label: t('reports.reportTitle') },
    { name: 'summary', label: t('reports.summary') },
    { name: 'actionRequired', label: t('reports.actionRequired') },
    { name: 'agendaItem', label: t('reports.agendaItem') },
  ] as const;
  return (
    <FormPage title={t('reports.cover')} place="groups" crumbs={reportCrumbs(report, t)} errors={form.errors}>
      <Meanwhile form={form} present={present} fields={fields} />
      <PostForm action={`/groups/${report.slug}/cover`} class="flow read">
        <input type="hidden" name="version" value={report.version} />
        <TextField form={form} name="title" label={t('reports.reportTitle')} input={{ required: true, maxlength: 300, ...here }} />
        <LongField form={form} name="summary" label={t('reports.summary')} area={{ rows: 4, maxlength: 4000, ...here }} />
        <LongField form={form} name="actionRequired" label={t('reports.actionRequired')} area={{ rows: 4, maxlength: 4000, ...here }} />
        <TextField form={form} name="agendaItem" label={t('reports.agendaItem')} hint={t('reports.agendaItemHint')} input={{ maxlength: 80 }} />
        <button type="submit" class="button primary">
          {t('reports.save')}
        </button>
      </PostForm>
    </FormPage>
  );
}
