import { ParagraphField } from '../../summary-records/paragraphs/views/paragraph-field.js';
import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { SelectField } from '../../web/ui/form-fields.js';
import { FormPage } from '../../web/ui/form-page.js';
import { localizedText } from '../../web/ui/localized.js';
import { PostForm } from '../../web/ui/post-form.js';
import type { ReportParagraphForm } from '../report.dto.js';
import type { Report } from '../report.entity.js';
import { sectionsOf } from '../sections.js';
import { reportCrumbs } from './report-crumbs.js';

interface Props {
  report: Report;
  form: FilledForm<ReportParagraphForm>;
}

/** A paragraph that no fact tells, at the end of a section. */
export function NewReportParagraphPage({ report, form }: Props) {
  const { t, language } = useReader();
  const sections = sectionsOf(report, []).map(({ key, number, titles }) => ({ value: key, label: `${number}  ${localizedText(titles, language)}` }));
  return (
    <FormPage title={t('summary-records.addTitle')} place="groups" crumbs={reportCrumbs(report, t)} errors={form.errors}>
      <PostForm action={`/groups/${report.slug}/paragraphs`} class="flow read">
        <SelectField form={form} name="section" label={t('summary-records.under')} options={sections} />
        <ParagraphField form={form} />
        <button type="submit" class="button primary">
          {t('summary-records.add')}
        </button>
      </PostForm>
    </FormPage>
  );
}
