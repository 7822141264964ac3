import type { Series } from '../../../documents/series/series.entity.js';
import { languages } from '../../../foundation/i18n/languages.js';
import type { Group } from '../../../groups/group.entity.js';
import { groupCrumbs } from '../../../groups/views/group-crumbs.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { SelectField, TextField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { languageInWords } from '../../../web/ui/in-words.js';
import { localizedText } from '../../../web/ui/localized.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { approvalWays } from '../../editions/edition.entity.js';
import type { RecordPolicyForm } from '../record-policy.dto.js';
import { correctables, deciders } from '../record-rules.js';

interface Props {
  group: Group;
  form: FilledForm<RecordPolicyForm>;
  /** In which records can be numbered. */
  series: readonly Pick<Series, 'letters' | 'key' | 'names'>[];
}

/** Adopting rules for records from a day on. */
export function RecordPolicyFormPage({ group, form, series }: Props) {
  const { t } = useReader();
  const address = `/groups/${group.slug}/record-policies`;
  const crumbs = [...groupCrumbs(group, t), { href: address, label: t('summary-records.rulesTitle', { group: group.label }) }];
  return (
    <FormPage title={t('summary-records.newRules')} place="groups" crumbs={crumbs} errors={form.errors}>
      <PostForm action={address} class="flow read">
        <TextField form={form} name="validFrom" label={t('groups.validFrom')} hint={t('summary-records.rulesFromHint')} type="date" />
        <Correcting form={form} />
        <Approving form={form} series={series} />
        <button type="submit" class="button primary">
          {t('summary-records.adoptRules')}
        </button>
      </PostForm>
    </FormPage>
  );
}

type Part = Pick<Props, 'form'>;

function Correcting({ form }: Part) {
  const { t } = useReader();
  const whose = correctables.map((value) => ({ value, label: t(`summary-records.correctable_${value}`) }));
  const who = deciders.map((value) => ({ value, label: t(`summary-records.decidedBy_${value}`) }));
  return (
    <>
      <TextField
        form={form}
        name="windowDays"
        label={t('summary-records.windowDays')}
        hint={t('summary-records.windowDaysHint')}
        type="number"
        input={{ min: 1, max: 365 }}
      />
      <SelectField form={form} name="correctable" label={t('summary-records.correctable')} options={whose} />
      <SelectField form={form} name="decidedBy" label={t('summary-records.decidedBy')} options={who} />
    </>
  );
}

function Approving({ form, series }: Pick<Props, 'form' | 'series'>) {
  const { t, language } = useReader();
  const inSeries = series.map(({ letters, key, names }) => ({ value: letters || key, label: [letters, localizedText(names, language)].filter(Boolean).join(' ') }));
  const ways = approvalWays.map((value) => ({ value, label: t(`summary-records.by_${value}`) }));
  return (
    <>
      <Tick form={form} name="isWindowBar" label={t('summary-records.windowBars')} />
      <Tick form={form} name="needsTwo" label={t('summary-records.needsTwo')} />
      <SelectField form={form} name="approvedBy" label={t('summary-records.usuallyApproved')} options={ways} />
      <SelectField form={form} name="series" label={t('summary-records.inSeries')} options={inSeries} />
      <SelectField
        form={form}
        name="language"
        label={t('summary-records.drawnUpIn')}
        options={languages.map((value) => ({ value, label: languageInWords(value, language) }))}
      />
    </>
  );
}

function Tick({ form, name, label }: Part & { name: 'isWindowBar' | 'needsTwo'; label: string }) {
  return (
    <p>
      <label class="check">
        <input type="checkbox" name={name} value="yes" checked={form.text(name) === 'yes'} /> {label}
      </label>
    </p>
  );
}
