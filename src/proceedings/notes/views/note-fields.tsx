import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { LongField, SelectField, TextField } from '../../../web/ui/form-fields.js';
import { localizedText } from '../../../web/ui/localized.js';
import { sessionInWords } from '../../../sessions/views/session-in-words.js';
import type { NoteChoices } from '../../floor/floor.gatherer.js';
import { longestNote, type NoteForm } from '../note.dto.js';
import { noteKinds } from '../note.entity.js';

interface Props extends NoteChoices {
  form: FilledForm<NoteForm>;
}

/** What happened, who spoke, about which document, and what was said. */
export function NoteFields({ form, agenda, sessions, documents, organizations }: Props) {
  const reader = useReader();
  const { t, language } = reader;
  const kinds = noteKinds.map((value) => ({ value, label: t(`proceedings.kind_${value}`) }));
  const items = agenda.map(({ code, titles }) => ({ value: code, label: `${code}  ${localizedText(titles, language)}` }));
  const sittings = sessions.map(({ session }) => ({ value: String(session.number), label: sessionInWords(session, reader) }));
  const writing = { dir: 'auto', autocomplete: 'off' } as const;
  return (
    <>
      <SelectField form={form} name="kind" label={t('proceedings.kind')} options={kinds} required />
      {items.length > 0 && (
        <SelectField form={form} name="item" label={t('proceedings.item')} options={[{ value: '', label: t('proceedings.noItem') }, ...items]} />
      )}
      <TextField
        form={form}
        name="by"
        label={t('proceedings.by')}
        hint={t('proceedings.byHint')}
        input={{ ...writing, maxlength: 254, list: 'speakers' }}
      />
      <datalist id="speakers">
        {organizations.map(({ code, names }) => (
          <option key={code} value={localizedText(names, language)}>
            {code}
          </option>
        ))}
      </datalist>
      <TextField form={form} name="document" label={t('proceedings.document')} input={{ ...writing, maxlength: 100, list: 'papers' }} />
      <datalist id="papers">
        {documents.map(({ document }) => (
          <option key={document.slug} value={document.symbol}>
            {localizedText(document.titles, language)}
          </option>
        ))}
      </datalist>
      <LongField
        form={form}
        name="text"
        label={t('proceedings.words')}
        hint={t('proceedings.wordsHint')}
        area={{ rows: 4, maxlength: longestNote, dir: 'auto', lang: language }}
      />
      {sittings.length > 0 && (
        <SelectField
          form={form}
          name="session"
          label={t('proceedings.session')}
          options={[{ value: '', label: t('proceedings.noSession') }, ...sittings]}
        />
      )}
    </>
  );
}
