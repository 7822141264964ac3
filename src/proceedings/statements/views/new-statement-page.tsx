import { FileField } from '../../../documents/reservations/views/file-field.js';
import type { AgendaItem } from '../../../meetings/agenda-item.entity.js';
import type { Meeting } from '../../../meetings/meeting.entity.js';
import type { Organization } from '../../../people/organization.entity.js';
import type { ChairedSession } from '../../../sessions/sessions.service.js';
import { sessionInWords } from '../../../sessions/views/session-in-words.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { LongField, SelectField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { localizedText } from '../../../web/ui/localized.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { longestNote } from '../../notes/note.dto.js';
import type { StatementForm } from '../statement.dto.js';
import { statementCrumbs } from './statement-crumbs.js';

interface Props {
  meeting: Meeting;
  form: FilledForm<StatementForm>;
  agenda: readonly AgendaItem[];
  sessions: readonly ChairedSession[];
  /** Those for which the reader sits. */
  entities: readonly Organization[];
  hours: number;
}

/** A delegation hands in what it said, as text, as a file, or both. */
export function NewStatementPage({ meeting, form, agenda, sessions, entities, hours }: Props) {
  const reader = useReader();
  const { t, language } = reader;
  const items = agenda.map(({ code, titles }) => ({ value: code, label: `${code}  ${localizedText(titles, language)}` }));
  const sittings = sessions.map(({ session }) => ({ value: String(session.number), label: sessionInWords(session, reader) }));
  const codes = entities.map(({ code, names }) => ({ value: code, label: localizedText(names, language) }));
  return (
    <FormPage title={t('proceedings.handInTitle')} place="meetings" crumbs={statementCrumbs(meeting, t)} errors={form.errors}>
      <p>{t('proceedings.statementsDue', { hours })}</p>
      <PostForm action={`/meetings/${meeting.slug}/statements`} class="flow read" takesFiles>
        {codes.length > 1 && <SelectField form={form} name="organization" label={t('proceedings.onBehalfOf')} options={codes} />}
        {items.length > 0 && (
          <SelectField form={form} name="item" label={t('proceedings.item')} options={[{ value: '', label: t('proceedings.noItem') }, ...items]} />
        )}
        {sittings.length > 0 && (
          <SelectField form={form} name="session" label={t('proceedings.session')} options={[{ value: '', label: t('proceedings.noSession') }, ...sittings]} />
        )}
        <LongField
          form={form}
          name="text"
          label={t('proceedings.statementText')}
          hint={t('proceedings.wordsHint')}
          area={{ rows: 12, maxlength: longestNote, dir: 'auto', lang: language }}
        />
        <FileField error={form.error('file')} isSingle />
        <button type="submit" class="button primary">
          {t('proceedings.handIn')}
        </button>
      </PostForm>
    </FormPage>
  );
}
