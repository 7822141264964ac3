import { accessLevels, type Group } from '../../../groups/group.entity.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { SelectField, TextField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { localizedText } from '../../../web/ui/localized.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { OpenTextsFields } from '../../../web/ui/texts-fields.js';
import { purposes } from '../../document.entity.js';
import type { SeriesForm } from '../series.dto.js';
import { countings, registrars, type Series } from '../series.entity.js';
import { usualSeries } from '../usual-series.js';
import { seriesCrumbs } from './series-crumbs.js';

interface Props {
  group: Group;
  /** Null for a new one. */
  series: Series | null;
  form: FilledForm<SeriesForm>;
}

/** Opening a series in a group, and changing its rules. */
export function SeriesFormPage({ group, series, form }: Props) {
  const { t } = useReader();
  const address = `/groups/${group.slug}/series`;
  const crumbs = [...seriesCrumbs(group), { href: address, label: t('documents.series') }];
  const title = series ? t('documents.changeSeriesTitle', { series: series.letters || group.label }) : t('documents.openSeries');
  return (
    <FormPage title={title} place="groups" crumbs={crumbs} errors={form.errors}>
      <PostForm action={series ? `${address}/${series.key}` : address} class="stack read">
        {!series && <LettersField form={form} />}
        <NameFields form={form} isNew={!series} />
        <RuleFields form={form} />
        <button type="submit" class="button primary">
          {t(series ? 'documents.saveSeries' : 'documents.openSeries')}
        </button>
      </PostForm>
    </FormPage>
  );
}

function LettersField({ form }: Pick<Props, 'form'>) {
  const { t, language } = useReader();
  return (
    <>
      <TextField
        form={form}
        name="letters"
        label={t('documents.seriesLettersLabel')}
        hint={t('documents.seriesLettersHint', { examples: Object.keys(usualSeries).filter(Boolean).join(', ') })}
        input={{ required: true, maxlength: 12, dir: 'ltr', autocomplete: 'off', list: 'usual-letters' }}
      />
      <datalist id="usual-letters">
        {Object.entries(usualSeries).filter(([letters]) => letters).map(([letters, { names }]) => (
          <option key={letters} value={letters}>
            {localizedText(names, language)}
          </option>
        ))}
      </datalist>
    </>
  );
}

function NameFields({ form, isNew }: Pick<Props, 'form'> & { isNew: boolean }) {
  const { t } = useReader();
  const error = form.error('names');
  return (
    <section class="section flow" aria-labelledby="names" id="f-names" tabindex={error ? -1 : undefined}>
      <h2 id="names">{t('documents.seriesName')}</h2>
      {isNew && <p class="hint">{t('documents.seriesNamesHint')}</p>}
      {error && <p class="error">{t(error.key, error.values)}</p>}
      <OpenTextsFields form={form} name="name" maxlength={200} />
    </section>
  );
}

function RuleFields({ form }: Pick<Props, 'form'>) {
  const { t } = useReader();
  const levels = accessLevels.map((level) => ({ value: level as string, label: t(`documents.access_${level}`) }));
  const uses = purposes.map((purpose) => ({ value: purpose as string, label: t(`documents.purpose_${purpose}`) }));
  return (
    <section class="section flow" aria-labelledby="rules">
      <h2 id="rules">{t('documents.seriesRules')}</h2>
      <SelectField
        form={form}
        name="registeredBy"
        label={t('documents.seriesRegisteredBy')}
        options={registrars.map((value) => ({ value, label: t(`documents.registeredBy_${value}`) }))}
      />
      <SelectField
        form={form}
        name="counting"
        label={t('documents.seriesCounting')}
        options={countings.map((value) => ({ value, label: t(`documents.counting_${value}`) }))}
      />
      <SelectField
        form={form}
        name="access"
        label={t('documents.access')}
        options={[{ value: '', label: t('documents.asInGroup') }, ...levels]}
      />
      <SelectField
        form={form}
        name="purpose"
        label={t('documents.purpose')}
        options={[{ value: '', label: t('documents.noUsualPurpose') }, ...uses]}
      />
      <TextField
        form={form}
        name="mostOpen"
        label={t('documents.seriesMostOpen')}
        hint={t('documents.seriesMostOpenHint')}
        type="number"
        input={{ min: 1, max: 999 }}
      />
      <Tick form={form} name="isOnAgenda" label={t('documents.seriesOnAgendaLabel')} />
      <Tick form={form} name="isOpen" label={t('documents.seriesOpenLabel')} />
    </section>
  );
}

function Tick({ form, name, label }: { form: FilledForm<SeriesForm>; name: 'isOnAgenda' | 'isOpen'; label: string }) {
  return (
    <label class="check">
      <input type="checkbox" name={name} value="yes" checked={form.text(name) === 'yes'} /> {label}
    </label>
  );
}
