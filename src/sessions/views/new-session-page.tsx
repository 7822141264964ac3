import type { Meeting } from '../../meetings/meeting.entity.js';
import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { FormPage } from '../../web/ui/form-page.js';
import { PostForm } from '../../web/ui/post-form.js';
import type { NewSessionForm } from '../session.dto.js';
import { sessionCrumbs } from './session-crumbs.js';
import { type SessionChoices, SessionFields, TimeFields } from './session-fields.js';

interface Props extends SessionChoices {
  meeting: Meeting;
  form: FilledForm<NewSessionForm>;
}

/** Scheduling a session. */
export function NewSessionPage({ meeting, form, groups, agenda }: Props) {
  const { t } = useReader();
  return (
    <FormPage title={t('sessions.new')} place="meetings" crumbs={sessionCrumbs(meeting, t)} errors={form.errors}>
      <PostForm action={`/meetings/${meeting.slug}/sessions`} class="flow read">
        <TimeFields form={form} meeting={meeting} />
        <SessionFields form={form} groups={groups} agenda={agenda} />
        <button type="submit" class="button primary">
          {t('sessions.schedule')}
        </button>
      </PostForm>
    </FormPage>
  );
}
