import type { Organization } from '../../people/organization.entity.js';
import { keepPeople } from '../../people/people.policy.js';
import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { localizedText } from '../../web/ui/localized.js';
import { PostForm } from '../../web/ui/post-form.js';
import type { SeatForm } from '../seat-form.dto.js';
import type { Group } from '../group.entity.js';
import { type Seat, seatRoles } from '../seat.entity.js';
import { SelectField, TextField } from '../../web/ui/form-fields.js';
import { FormPage } from '../../web/ui/form-page.js';
import { SeatEndings } from './seat-ending-form.js';

interface Props {
  form: FilledForm<SeatForm>;
  group: Group;
  /** The seats that are held today. */
  seats: readonly Seat[];
  organizations: readonly Organization[];
}

/** Giving seats in a group, and ending them. */
export function SeatFormPage({ form, group, seats, organizations }: Props) {
  const { t } = useReader();
  const crumbs = [
    { href: '/groups', label: t('web.place_groups') },
    { href: `/groups/${group.slug}`, label: <bdi>{group.label}</bdi> },
  ];
  return (
    <FormPage title={t('groups.seatTitle')} place="groups" crumbs={crumbs} errors={form.errors}>
      <PostForm action={`/groups/${group.slug}/seats`} class="flow read">
        <PersonFields form={form} />
        <SeatFields form={form} organizations={organizations} />
        <button type="submit" class="button primary">
          {t('groups.giveSeat')}
        </button>
      </PostForm>
      <SeatEndings group={group} seats={seats} />
    </FormPage>
  );
}

function PersonFields({ form }: { form: FilledForm<SeatForm> }) {
  const { t, actor } = useReader();
  return (
    <>
      <TextField
        form={form}
        name="email"
        label={t('groups.email')}
        hint={t('groups.emailHint')}
        type="email"
        input={{ required: true, maxlength: 254, dir: 'ltr', autocomplete: 'off' }}
      />
      {actor.may(keepPeople, null) && (
        <TextField
          form={form}
          name="name"
          label={t('groups.personName')}
          hint={t('groups.personNameHint')}
          input={{ dir: 'auto', maxlength: 200, autocomplete: 'off' }}
        />
      )}
    </>
  );
}

function SeatFields({ form, organizations }: Pick<Props, 'form' | 'organizations'>) {
  const { t, language } = useReader();
  const roles = seatRoles.map((value) => ({ value, label: t(`groups.role_${value}`) }));
  return (
    <>
      <SelectField
        form={form}
        name="role"
        required
        label={t('groups.seatRole')}
        options={[{ value: '', label: t('groups.chooseRole') }, ...roles]}
      />
      <TextField
        form={form}
        name="organization"
        label={t('groups.seatEntity')}
        hint={t('groups.seatEntityHint')}
        input={{ list: 'organizations', dir: 'auto', maxlength: 300, autocomplete: 'off' }}
      />
      <datalist id="organizations">
        {organizations.map(({ code, names }) => (
          <option key={code} value={code}>
            {localizedText(names, language)}
          </option>
        ))}
      </datalist>
      <TextField form={form} name="from" label={t('groups.seatFrom')} hint={t('groups.seatFromHint')} type="date" />
      <TextField form={form} name="until" label={t('groups.seatUntil')} hint={t('groups.seatUntilHint')} type="date" />
    </>
  );
}
