import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import type { GroupForm } from '../group-form.dto.js';
import { accessLevels, lateEffects, postingPolicies } from '../group.entity.js';
import { SelectField, TextField } from '../../web/ui/form-fields.js';

/** The rules by which a group takes contributions. */
export function GroupRulesFields({ form }: { form: FilledForm<GroupForm> }) {
  const { t } = useReader();
  return (
    <section class="section flow" aria-labelledby="rules">
      <h2 id="rules">{t('groups.policies')}</h2>
      <TextField
        form={form}
        name="deadlineDays"
        label={t('groups.deadlineDays')}
        hint={t('groups.deadlineDaysHint')}
        type="number"
        input={{ min: 0, max: 365, required: true }}
      />
      <SelectField
        form={form}
        name="lateEffect"
        label={t('groups.lateEffect')}
        options={lateEffects.map((value) => ({ value, label: t(`groups.lateEffect_${value}`) }))}
      />
      <SelectField
        form={form}
        name="posting"
        label={t('groups.postingPolicy')}
        options={postingPolicies.map((value) => ({ value, label: t(`groups.posting_${value}`) }))}
      />
      <SelectField
        form={form}
        name="defaultAccess"
        label={t('groups.defaultAccess')}
        hint={t('groups.defaultAccessHint')}
        options={accessLevels.map((value) => ({ value, label: t(`groups.access_${value}`) }))}
      />
    </section>
  );
}
