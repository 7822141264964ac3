import { meetingInWords } from '../../meetings/views/meeting-name.js';
import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { LongField } from '../../web/ui/form-fields.js';
import { FormPage } from '../../web/ui/form-page.js';
import { Localized } from '../../web/ui/localized.js';
import { PostForm } from '../../web/ui/post-form.js';
import { longestReason, type RefusalBody } from '../participant.dto.js';
import type { Participation } from '../participation.entity.js';

interface Props {
  participation: Participation;
  form: FilledForm<RefusalBody>;
}

/** What somebody applied for, with the two ways to answer it. */
export function ApplicationPage({ participation, form }: Props) {
  const { t } = useReader();
  const { meeting, person, organization, capacity, state } = participation;
  const list = `/meetings/${meeting.slug}/participants`;
  const crumbs = [
    { href: `/meetings/${meeting.slug}`, label: meetingInWords(meeting, t) },
    { href: list, label: t('participants.title') },
  ];
  return (
    <FormPage title={person.name} place="meetings" crumbs={crumbs} errors={form.errors}>
      <p>
        {t(`participants.capacity_${capacity}`)}, <Localized of={organization.names} />
      </p>
      <p class="notice">{t(`participants.state_${state}`)}</p>
      {state === 'waiting' && (
        <PostForm action={`${list}/${person.handle}/validation`}>
          <button type="submit" class="button primary">
            {t('participants.validate')}
          </button>
        </PostForm>
      )}
      {(state === 'waiting' || state === 'registered') && <Refusing action={`${list}/${person.handle}/refusal`} form={form} />}
    </FormPage>
  );
}

function Refusing({ action, form }: { action: string } & Pick<Props, 'form'>) {
  const { t } = useReader();
  return (
    <PostForm action={action} class="section flow read">
      <h2>{t('participants.refuse')}</h2>
      <LongField
        form={form}
        name="reason"
        label={t('participants.reason')}
        hint={t('participants.reasonHint')}
        area={{ rows: 3, maxlength: longestReason, dir: 'auto' }}
      />
      <button type="submit" class="button">
        {t('participants.refuse')}
      </button>
    </PostForm>
  );
}
