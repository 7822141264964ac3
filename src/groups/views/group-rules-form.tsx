import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import type { GroupForm } from '../group-form.dto.js';
import { lateEffects } from '../group.entity.js';
import { SelectField, TextField } from '../../web/ui/form-fields.js';
import { PostingField, UsualAccessField } from './group-fields.js';

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
      <PostingField form={form} />
      <UsualAccessField form={form} hint={t('groups.defaultAccessHint')} />
    </section>
  );
}
