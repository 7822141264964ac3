import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { SelectField, TextField } from '../../web/ui/form-fields.js';
import { FormPage } from '../../web/ui/form-page.js';
import { PostForm } from '../../web/ui/post-form.js';
import { ZoneField } from '../../web/ui/zone-field.js';
import type { DeadlinePolicyForm } from '../deadline-policy.dto.js';
import { type DocumentClass, documentClasses, mostWarnDays, reportBounds } from '../deadline-policy.entity.js';
import { type Group, lateEffects } from '../group.entity.js';
import { groupCrumbs } from './group-crumbs.js';

type Form = FilledForm<DeadlinePolicyForm>;

/** Adopting a deadline policy from a day on. */
export function DeadlinePolicyFormPage({ form, group }: { form: Form; group: Group }) {
  const { t } = useReader();
  const crumbs = [
    ...groupCrumbs(group, t),
    { href: `/groups/${group.slug}/deadline-policies`, label: t('groups.deadlinesTitle', { group: group.label }) },
  ];
  return (
    <FormPage title={t('groups.newDeadlines')} place="groups" crumbs={crumbs} errors={form.errors}>
      <PostForm action={`/groups/${group.slug}/deadline-policies`} class="stack read">
        <div class="flow">
          <TextField form={form} name="validFrom" label={t('groups.validFrom')} hint={t('groups.validFromHint')} type="date" />
          <TextField form={form} name="time" label={t('groups.dueTime')} hint={t('groups.dueTimeHint')} type="time" />
          <ZoneField form={form} label={t('groups.zone')} hint={t('groups.dueZoneHint')} />
          <TextField form={form} name="recentDays" label={t('groups.recentDays')} hint={t('groups.recentDaysHint')} type="number" />
          <TextField
            form={form}
            name="warnDays"
            label={t('groups.warnDays')}
            hint={t('groups.warnDaysHint')}
            type="number"
            input={{ min: 1, max: mostWarnDays }}
          />
        </div>
        {documentClasses.map((one) => (
          <ClassFields key={one} form={form} of={one} />
        ))}
        <div class="row">
          <button type="submit" class="button primary">
            {t('groups.adoptDeadlines')}
          </button>
        </div>
      </PostForm>
    </FormPage>
  );
}

function ClassFields({ form, of }: { form: Form; of: DocumentClass }) {
  const { t } = useReader();
  const field = (what: string) => `${what}_${of}` as keyof DeadlinePolicyForm & string;
  return (
    <section class="section flow" aria-labelledby={`class-${of}`}>
      <h2 id={`class-${of}`}>{t(`groups.class_${of}`)}</h2>
      <TextField
        form={form}
        name={field('days')}
        label={of === 'event-report' ? t('groups.reportDays') : t('groups.daysBeforeOpening')}
        hint={t('groups.daysBeforeHint')}
        type="number"
        input={{ min: 0, max: 365 }}
      />
      {of === 'event-report' && (
        <SelectField
          form={form}
          name="reportsBefore"
          label={t('groups.reportsBefore')}
          hint={t('groups.reportsBeforeHint')}
          options={reportBounds.map((value) => ({ value, label: t(`groups.reportsBefore_${value}`) }))}
        />
      )}
      <SelectField
        form={form}
        name={field('effect')}
        label={t('groups.lateEffect')}
        options={lateEffects.map((value) => ({ value, label: t(`groups.lateEffect_${value}`) }))}
      />
    </section>
  );
}
