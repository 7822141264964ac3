import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { FormPage } from '../../web/ui/form-page.js';
import { inSixLanguages, Meanwhile } from '../../web/ui/meanwhile.js';
import { PostForm } from '../../web/ui/post-form.js';
import { TextsFields } from '../../web/ui/texts-fields.js';
import { ZoneField } from '../../web/ui/zone-field.js';
import { changeForm } from '../change-form.js';
import type { MeetingChangeForm } from '../meeting-change.dto.js';
import type { Meeting } from '../meeting.entity.js';
import { DaysField } from './days-field.js';
import { meetingCrumbs } from './meeting-crumbs.js';
import { ReasonField } from './reason-field.js';

interface Props {
  form: FilledForm<MeetingChangeForm>;
  meeting: Meeting;
}

/** Changing when and where a meeting meets, and what it is called. */
export function MeetingChangeFormPage({ form, meeting }: Props) {
  const { t } = useReader();
  return (
    <FormPage title={t('meetings.changeTitle')} place="meetings" crumbs={meetingCrumbs(meeting, t)} errors={form.errors}>
      <TheirChange form={form} meeting={meeting} />
      <PostForm action={`/meetings/${meeting.slug}/change`} class="flow read">
        <input type="hidden" name="version" value={meeting.version} />
        <DaysField form={form} />
        <TextsFields form={form} name="place" label={t('meetings.place')} hint={t('meetings.placeHint')} maxlength={300} />
        <ZoneField form={form} label={t('meetings.zone')} hint={t('meetings.zoneHint')} />
        <TextsFields form={form} name="title" label={t('meetings.titles')} hint={t('meetings.titlesHint')} maxlength={300} />
        <TextsFields form={form} name="note" label={t('meetings.note')} hint={t('meetings.noteHint')} maxlength={2000} rows={3} />
        <ReasonField form={form} hint={t('meetings.changeReasonHint')} />
        <button type="submit" class="button primary">
          {t('meetings.change')}
        </button>
      </PostForm>
    </FormPage>
  );
}

function TheirChange({ form, meeting }: Props) {
  const { t } = useReader();
  const fields = [
    { name: 'days', label: t('meetings.days') },
    { name: 'zone', label: t('meetings.zone') },
    ...inSixLanguages('place', t('meetings.place')),
    ...inSixLanguages('title', t('meetings.titles')),
    ...inSixLanguages('note', t('meetings.note')),
  ];
  return <Meanwhile form={form} present={changeForm(meeting)} fields={fields} />;
}
