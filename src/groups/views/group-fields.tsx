import { organizationKinds } from '../../people/organization.entity.js';
import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { Choices } from '../../web/ui/field.js';
import { SelectField } from '../../web/ui/form-fields.js';
import { accessLevels, intersessionalPolicies, postingPolicies } from '../group.entity.js';

interface Props<Dto extends object> {
  form: FilledForm<Dto>;
}

/** Which kinds of entity may hold a seat (ACC-1). */
export function OpenToField<Dto extends { openTo?: unknown }>({ form }: Props<Dto>) {
  const { t } = useReader();
  const chosen = form.list('openTo');
  return (
    <Choices name="openTo" label={t('groups.openTo')} hint={t('groups.openToHint')} error={form.error('openTo')}>
      {organizationKinds.map((kind) => (
        <label key={kind} class="check">
          <input type="checkbox" name="openTo" value={kind} checked={chosen.includes(kind)} />{' '}
          {t(`groups.openTo_${kind}`)}
        </label>
      ))}
    </Choices>
  );
}

/** When contributions are posted. */
export function PostingField<Dto extends { posting: unknown }>({ form }: Props<Dto>) {
  const { t } = useReader();
  return (
    <SelectField
      form={form}
      name="posting"
      label={t('groups.postingPolicy')}
      options={postingPolicies.map((value) => ({ value, label: t(`groups.posting_${value}`) }))}
    />
  );
}

/** What becomes of contributions that come between meetings. */
export function BetweenMeetingsField<Dto extends { betweenMeetings: unknown }>({ form }: Props<Dto>) {
  const { t } = useReader();
  return (
    <SelectField
      form={form}
      name="betweenMeetings"
      label={t('groups.betweenMeetings')}
      hint={t('groups.betweenMeetingsHint')}
      options={intersessionalPolicies.map((value) => ({ value, label: t(`groups.betweenMeetings_${value}`) }))}
    />
  );
}

/** Who reads documents of which nothing else is said. */
export function UsualAccessField<Dto extends { defaultAccess: unknown }>({ form, hint }: Props<Dto> & { hint?: string }) {
  const { t } = useReader();
  return (
    <SelectField
      form={form}
      name="defaultAccess"
      label={t('groups.defaultAccess')}
      hint={hint}
      options={accessLevels.map((value) => ({ value, label: t(`groups.access_${value}`) }))}
    />
  );
}
