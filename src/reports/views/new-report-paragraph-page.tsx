import { ParagraphField } from '../../summary-records/paragraphs/views/paragraph-field.js';
import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { SelectField } from '../../web/ui/form-fields.js';
import { FormPage } from '../../web/ui/form-page.js';
import { PostForm } from '../../web/ui/post-form.js';
import type { ReportParagraphForm } from '../report.dto.js';
import type { Report } from '../report.entity.js';
import { placesIn } from '../sections.js';
import { reportCrumbs } from './report-crumbs.js';

interface Props {
  report: Report;
  form: FilledForm<ReportParagraphForm>;
}

/** A paragraph that no fact tells, at the end of a section. */
export function NewReportParagraphPage({ report, form }: Props) {
  const { t, language } = useReader();
  return (
    <FormPage title={t('summary-records.addTitle')} place="groups" crumbs={reportCrumbs(report, t)} errors={form.errors}>
      <PostForm action={`/groups/${report.slug}/paragraphs`} class="flow read">
        <SelectField form={form} name="section" label={t('summary-records.under')} options={placesIn(report, language)} />
        <ParagraphField form={form} />
        <button type="submit" class="button primary">
          {t('summary-records.add')}
        </button>
      </PostForm>
    </FormPage>
  );
}
