import { languages } from '../../../foundation/i18n/languages.js';
import type { Meeting } from '../../../meetings/meeting.entity.js';
import { numberInWords } from '../../../meetings/views/meeting-name.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { SelectField, TextField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { languageInWords } from '../../../web/ui/in-words.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { versionStates } from '../../variants/language-version.entity.js';
import type { PlanForm } from '../translation.dto.js';
import type { BoardFilter, BoardRow } from '../translation-board.service.js';
import { plannedStates } from '../translations.service.js';
import { BoardTable } from './board-table.js';

interface Props {
  meeting: Meeting;
  rows: readonly BoardRow[];
  filter: BoardFilter;
  form: FilledForm<PlanForm>;
  /** Where the form is sent: the board as it is looked at. */
  action: string;
}

/** The translations of a meeting: documents by languages, and what is to be said of those that are ticked. */
export function BoardPage({ meeting, rows, filter, form, action }: Props) {
  const { t } = useReader();
  const crumbs = [
    { href: `/groups/${meeting.group.slug}`, label: <bdi>{meeting.group.label}</bdi> },
    { href: `/meetings/${meeting.slug}`, label: numberInWords(meeting, t) },
  ];
  return (
    <FormPage title={t('documents.translations')} place="meetings" crumbs={crumbs} errors={form.errors}>
      <Filters meeting={meeting} filter={filter} />
      {rows.length === 0 && <p>{t('documents.nothingToTranslate')}</p>}
      {rows.length > 0 && (
        <PostForm action={action} class="flow">
          <BoardTable rows={rows} ticked={form.list('cells')} />
          <PlanFields form={form} />
        </PostForm>
      )}
    </FormPage>
  );
}

function Filters({ meeting, filter }: Pick<Props, 'meeting' | 'filter'>) {
  const { t, language } = useReader();
  return (
    <form class="filters no-print" action={`/meetings/${meeting.slug}/translations`} role="search" aria-label={t('documents.narrowBoard')}>
      <Choice id="by-state" name="state" label={t('documents.status')} chosen={filter.state} options={versionStates.map((one) => [one, t(`documents.state_${one}`)])} />
      <Choice id="by-language" name="language" label={t('documents.language')} chosen={filter.language} options={languages.map((one) => [one, languageInWords(one, language)])} />
      <div>
        <button type="submit" class="button">
          {t('documents.narrowBoard')}
        </button>
      </div>
    </form>
  );
}

interface ChoiceProps {
  id: string;
  name: string;
  label: string;
  chosen?: string;
  options: readonly (readonly [string, string])[];
}

function Choice({ id, name, label, chosen, options }: ChoiceProps) {
  const { t } = useReader();
  return (
    <div>
      <label for={id}>{label}</label>
      <select id={id} name={name}>
        <option value="">{t('documents.anyOfThem')}</option>
        {options.map(([value, words]) => (
          <option key={value} value={value} selected={value === chosen}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function PlanFields({ form }: Pick<Props, 'form'>) {
  const { t } = useReader();
  const options = plannedStates.map((state) => ({ value: state as string, label: t(`documents.state_${state}`) }));
  return (
    <section class="panel flow" aria-labelledby="plan">
      <h2 id="plan">{t('documents.planTicked')}</h2>
      <SelectField form={form} name="state" label={t('documents.planState')} options={options} />
      <TextField form={form} name="dueOn" type="date" label={t('documents.wishedFor')} hint={t('documents.wishedForHint')} />
      <button type="submit" class="button primary">
        {t('documents.planVerb')}
      </button>
    </section>
  );
}
