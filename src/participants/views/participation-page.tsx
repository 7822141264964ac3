import type { Meeting } from '../../meetings/meeting.entity.js';
import { meetingInWords } from '../../meetings/views/meeting-name.js';
import type { Organization } from '../../people/organization.entity.js';
import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { SelectField } from '../../web/ui/form-fields.js';
import { FormPage } from '../../web/ui/form-page.js';
import { localizedText } from '../../web/ui/localized.js';
import { PostForm } from '../../web/ui/post-form.js';
import type { ParticipationBody } from '../participant.dto.js';
import { capacities, type Participation } from '../participation.entity.js';

interface Props {
  meeting: Meeting;
  form: FilledForm<ParticipationBody>;
  own: Participation | null;
  /** The entities for which the reader may take part. */
  entities: readonly Organization[];
}

/** One's own part in a meeting: applying for it, how it stands, and withdrawing. */
export function ParticipationPage({ meeting, form, own, entities }: Props) {
  const { t } = useReader();
  const address = `/meetings/${meeting.slug}`;
  const crumbs = [
    { href: address, label: meetingInWords(meeting, t) },
    { href: `${address}/participants`, label: t('participants.title') },
  ];
  return (
    <FormPage title={t('participants.ownPart')} place="meetings" crumbs={crumbs} errors={form.errors}>
      {own && <Standing own={own} />}
      {entities.length === 0 ? (
        <p class="notice">{t('participants.noEntity')}</p>
      ) : (
        <PostForm action={`${address}/participation`} class="section flow read">
          <h2>{t(own ? 'participants.applyAnew' : 'participants.apply')}</h2>
          <WishFields form={form} entities={entities} />
          <button type="submit" class="button primary">
            {t('participants.apply')}
          </button>
        </PostForm>
      )}
      {own && own.state !== 'withdrawn' && (
        <PostForm action={`${address}/participation/withdrawal`}>
          <button type="submit" class="button">
            {t('participants.withdraw')}
          </button>
        </PostForm>
      )}
    </FormPage>
  );
}

function Standing({ own: { state, capacity, organization, reason } }: { own: Participation }) {
  const { t, language } = useReader();
  const entity = localizedText(organization.names, language);
  return (
    <div class={state === 'registered' ? 'notice ok' : 'notice'} role="status">
      <p>
        {t(`participants.state_${state}`)} {t('participants.asFor', { capacity: t(`participants.capacity_${capacity}`), entity })}
      </p>
      {reason && <p dir="auto">{reason}</p>}
    </div>
  );
}

function WishFields({ form, entities }: Pick<Props, 'form' | 'entities'>) {
  const { t, language } = useReader();
  return (
    <>
      <SelectField
        form={form}
        name="organization"
        required
        label={t('participants.entity')}
        options={entities.map(({ code, names }) => ({ value: code, label: localizedText(names, language) }))}
      />
      <SelectField
        form={form}
        name="capacity"
        required
        label={t('participants.capacity')}
        options={capacities.map((one) => ({ value: one, label: t(`participants.capacity_${one}`) }))}
      />
    </>
  );
}
