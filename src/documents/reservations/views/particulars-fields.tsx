import { languages, ownNames } from '../../../foundation/i18n/languages.js';
import type { AgendaItem } from '../../../meetings/agenda-item.entity.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { LongField, SelectField, TextField } from '../../../web/ui/form-fields.js';
import { purposes } from '../../document.entity.js';
import { ItemChoices } from '../../views/item-choices.js';
import type { ParticularsForm } from '../reservation.dto.js';

interface Props {
  form: FilledForm<ParticularsForm>;
  agenda: readonly AgendaItem[];
}

/** What is said of a document: its title, who contributes it, what it is for, and under which items it is taken. */
export function ParticularsFields({ form, agenda }: Props) {
  const { t } = useReader();
  const uses = purposes.map((purpose) => ({ value: purpose as string, label: t(`documents.purpose_${purpose}`) }));
  return (
    <>
      <LongField form={form} name="title" label={t('documents.title')} area={{ rows: 2, maxlength: 500, dir: 'auto' }} />
      <LanguageField form={form} label={t('documents.titleLanguage')} />
      <TextField
        form={form}
        name="sources"
        label={t('documents.source')}
        hint={t('documents.sourcesHint')}
        input={{ dir: 'auto', autocomplete: 'off' }}
      />
      <SelectField
        form={form}
        name="purpose"
        label={t('documents.purpose')}
        options={[{ value: '', label: t('documents.asInSeries') }, ...uses]}
      />
      <ItemChoices form={form} agenda={agenda} />
    </>
  );
}

/** In which language something is, as far as that is known. */
export function LanguageField<Dto extends { language?: string }>({ form, label }: { form: FilledForm<Dto>; label: string }) {
  const { t } = useReader();
  const options = languages.map((language) => ({ value: language as string, label: ownNames[language] }));
  return <SelectField form={form} name="language" label={label} options={[{ value: '', label: t('documents.unknown') }, ...options]} />;
}
