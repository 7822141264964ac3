import type { Meeting } from '../../meetings/meeting.entity.js';
import { ReasonField } from '../../meetings/views/reason-field.js';
import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { FormPage } from '../../web/ui/form-page.js';
import { PostForm } from '../../web/ui/post-form.js';
import type { Overlap } from '../overlaps.js';
import type { SessionTimeForm } from '../session.dto.js';
import type { Session } from '../session.entity.js';
import { OverlapWarnings } from './overlap-warnings.js';
import { sessionCrumbs } from './session-crumbs.js';
import { TimeFields } from './session-fields.js';
import { sessionInWords } from './session-in-words.js';

interface Props {
  meeting: Meeting;
  session: Session;
  form: FilledForm<SessionTimeForm>;
  /** What it would sit beside at the time that is filled in. */
  overlaps?: readonly Overlap[];
}

/** Moving a session to another time. */
export function MovingPage({ meeting, session, form, overlaps = [] }: Props) {
  const reader = useReader();
  const { t } = reader;
  return (
    <FormPage title={t('sessions.moveTitle')} place="meetings" crumbs={sessionCrumbs(meeting, t)} errors={form.errors}>
      <p>{sessionInWords(session, reader)}</p>
      <p class="hint">{t('sessions.moveHint')}</p>
      <OverlapWarnings title={t('sessions.wouldOverlap')} overlaps={overlaps} />
      <PostForm action={`/meetings/${meeting.slug}/sessions/${session.number}/moving`} class="flow read">
        <input type="hidden" name="version" value={session.version} />
        <TimeFields form={form} meeting={meeting} />
        <ReasonField form={form} hint={t('sessions.reasonHint')} />
        <button type="submit" class="button primary">
          {t('sessions.move')}
        </button>
      </PostForm>
    </FormPage>
  );
}
