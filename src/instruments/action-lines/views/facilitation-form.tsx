import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { SelectField, TextField } from '../../../web/ui/form-fields.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { TextsFields } from '../../../web/ui/texts-fields.js';
import type { FacilitationForm } from '../facilitation.dto.js';
import { type Facilitation, facilitationRoles } from '../facilitation.entity.js';
import { FacilitatorList } from './facilitator-list.js';

interface Props {
  form: FilledForm<FacilitationForm>;
  code: string;
  facilitations: readonly Facilitation[];
}

/** Writing down who facilitates an action line, and since when or until when. */
export function FacilitationFormPage({ form, code, facilitations }: Props) {
  const { t } = useReader();
  const roles = facilitationRoles.map((role) => ({ value: role, label: t(`instruments.role_${role}`) }));
  const day = { dir: 'ltr', autocomplete: 'off', maxlength: 10 } as const;
  return (
    <FormPage
      title={t('instruments.facilitateTitle', { code })}
      place="documents"
      crumbs={[
        { href: '/action-lines', label: t('instruments.actionLines') },
        { href: `/action-lines/${code}`, label: code },
      ]}
      errors={form.errors}
    >
      <PostForm action={`/action-lines/${code}/facilitations`} class="stack read">
        <TextField form={form} name="facilitator" label={t('instruments.facilitator')} hint={t('instruments.facilitatorHint')} input={{ autocomplete: 'off', maxlength: 300 }} />
        <TextsFields form={form} name="text" label={t('instruments.facilitatorText')} hint={t('instruments.facilitatorTextHint')} maxlength={300} />
        <SelectField form={form} name="role" label={t('instruments.role')} options={roles} />
        <TextField form={form} name="from" label={t('people.holdsFrom')} hint={t('people.partialDayHint')} input={day} />
        <TextField form={form} name="until" label={t('people.holdsUntil')} hint={t('people.holdsUntilHint')} input={day} />
        <TextsFields form={form} name="source" label={t('instruments.saidIn')} hint={t('instruments.saidInHint')} maxlength={500} />
        <div class="row">
          <button type="submit" class="button primary">
            {t('instruments.facilitate')}
          </button>
        </div>
      </PostForm>
      {facilitations.length > 0 && (
        <section class="section read" aria-labelledby="facilitators">
          <h2 id="facilitators">{t('instruments.facilitators')}</h2>
          <FacilitatorList facilitations={facilitations} />
        </section>
      )}
    </FormPage>
  );
}
