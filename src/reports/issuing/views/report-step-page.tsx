import type { Meeting } from '../../../meetings/meeting.entity.js';
import { meetingInWords } from '../../../meetings/views/meeting-name.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { SelectField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { Report } from '../../report.entity.js';
import { reportCrumbs } from '../../views/report-crumbs.js';
import type { ReportStepForm } from '../issuing.dto.js';

interface Props {
  step: 'submission' | 'adoption';
  report: Report;
  /** Those of the group. */
  meetings: readonly Meeting[];
  form: FilledForm<ReportStepForm>;
}

/** Showing a report to a meeting, or saying that one adopted it. */
export function ReportStepPage({ step, report, meetings, form }: Props) {
  const { t } = useReader();
  return (
    <FormPage title={t(`reports.${step}`)} place="groups" crumbs={reportCrumbs(report, t)} errors={form.errors}>
      <p class="read">{t(`reports.intro_${step}`)}</p>
      <PostForm action={`/groups/${report.slug}/${step}`} class="flow read">
        <input type="hidden" name="version" value={report.version} />
        <SelectField
          form={form}
          name="meeting"
          label={t('reports.meeting')}
          options={meetings.map((meeting) => ({ value: meeting.slug, label: meetingInWords(meeting, t) }))}
        />
        <button type="submit" class="button primary">
          {t(`reports.${step}`)}
        </button>
      </PostForm>
    </FormPage>
  );
}
