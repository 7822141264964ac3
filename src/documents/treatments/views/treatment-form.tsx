import { dayInWords } from '../../../foundation/i18n/dates.js';
import { LongField, SelectField, TextField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import type { Meeting } from '../../../meetings/meeting.entity.js';
import { meetingInWords } from '../../../meetings/views/meeting-name.js';
import type { Session } from '../../../sessions/session.entity.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { type Reader, useReader } from '../../../web/reader.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { TreatmentForm } from '../../document-forms.dto.js';
import type { Document } from '../../document.entity.js';
import { outcomes } from '../treatment.entity.js';
import type { Variant } from '../../variants/variant.entity.js';
import { documentCrumbs } from '../../views/document-crumbs.js';

interface Props {
  document: Document;
  form: FilledForm<TreatmentForm>;
  /** The latest first. */
  variants: readonly Variant[];
  /** Its own and those after it, then those before which it is put. */
  meetings: readonly Meeting[];
  sessions: readonly Session[];
}

/** Recording what the meeting did with a document. */
export function TreatmentFormPage({ document, form, variants, meetings, sessions }: Props) {
  const reader = useReader();
  const { t } = reader;
  const made = outcomes.map((value) => ({ value, label: t(`documents.outcome_${value}`) }));
  const isElsewhere = ({ meeting }: Session) => meeting.id !== document.meeting?.id;
  const nameOf = (one: Session) => [...(isElsewhere(one) ? [meetingInWords(one.meeting, t)] : []), wordsOf(one, reader)].join(', ');
  const sittings = sessions.map((one) => ({ value: String(one.id), label: nameOf(one) }));
  const texts = variants.map(({ key, suffix }) => ({ value: key, label: suffix || t('documents.originalText') }));
  return (
    <FormPage
      title={t('documents.treatTitle')}
      place="documents"
      crumbs={documentCrumbs(document)}
      errors={form.errors}
    >
      <p class="read">{t('documents.treatIntro')}</p>
      <PostForm action={`/documents/${document.slug}/treatments`} class="flow read">
        <SelectField
          form={form}
          name="outcome"
          label={t('documents.outcome')}
          required
          options={[{ value: '', label: t('documents.chooseOutcome') }, ...made]}
        />
        <SelectField form={form} name="variant" label={t('documents.treatedVariant')} options={texts} />
        {meetings.length > 1 && (
          <SelectField
            form={form}
            name="meeting"
            label={t('documents.treatedAt')}
            options={meetings.map((one) => ({ value: one.slug, label: meetingInWords(one, t) }))}
          />
        )}
        {sessions.length > 0 && (
          <SelectField
            form={form}
            name="session"
            label={t('documents.session')}
            options={[{ value: '', label: t('documents.noSession') }, ...sittings]}
          />
        )}
        <TextField
          form={form}
          name="target"
          label={t('documents.target')}
          hint={t('documents.targetHint')}
          input={{ dir: 'auto', maxlength: 200, autocomplete: 'off' }}
        />
        <LongField
          form={form}
          name="remark"
          label={t('documents.remark')}
          area={{ rows: 3, maxlength: 2000, dir: 'auto' }}
        />
        <button type="submit" class="button primary">
          {t('documents.treat')}
        </button>
      </PostForm>
    </FormPage>
  );
}

/** 4 May 2026, 09:30, Ad hoc group, WG-TEST-AH. */
function wordsOf({ day, starts, part, kind, group }: Session, { t, language }: Reader): string {
  const time = starts ?? (part && part !== 'day' ? t(`sessions.part_${part}`) : '');
  return [dayInWords(day, language), time, t(`sessions.kind_${kind}`), group.label].filter(Boolean).join(', ');
}
