import { languages, ownNames } from '../../foundation/i18n/languages.js';
import type { Group } from '../../groups/group.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { meetingInWords } from '../../meetings/views/meeting-name.js';
import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { Choices } from '../../web/ui/field.js';
import { SelectField, TextField } from '../../web/ui/form-fields.js';
import { FormPage } from '../../web/ui/form-page.js';
import { PostForm } from '../../web/ui/post-form.js';
import type { ReportForm } from '../report.dto.js';
import { reportsCrumbs } from './report-crumbs.js';

interface Props {
  group: Group;
  /** Those that it can cover. */
  meetings: readonly Meeting[];
  form: FilledForm<ReportForm>;
}

/** Beginning a report: what it is called, and of which meetings it tells. */
export function NewReportPage({ group, meetings, form }: Props) {
  const { t, language } = useReader();
  const ticked = new Set(form.list('meetings'));
  return (
    <FormPage title={t('reports.begin')} place="groups" crumbs={reportsCrumbs(group, t)} errors={form.errors}>
      <p class="read">{t('reports.beginIntro')}</p>
      <PostForm action={`/groups/${group.slug}/reports`} class="flow read">
        <TextField form={form} name="title" label={t('reports.reportTitle')} input={{ required: true, maxlength: 300, dir: 'auto', lang: language }} />
        <Choices name="meetings" label={t('reports.meetings')} error={form.error('meetings')}>
          {meetings.map((meeting) => (
            <label key={meeting.slug} class="check">
              <input type="checkbox" name="meetings" value={meeting.slug} checked={ticked.has(meeting.slug)} /> {meetingInWords(meeting, t)}
            </label>
          ))}
        </Choices>
        <SelectField
          form={form}
          name="originalLanguage"
          label={t('reports.originalLanguage')}
          options={languages.map((one) => ({ value: one, label: ownNames[one] }))}
        />
        <button type="submit" class="button primary">
          {t('reports.compile')}
        </button>
      </PostForm>
    </FormPage>
  );
}
