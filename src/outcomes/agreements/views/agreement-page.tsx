import { directionOf, type Language, languages, ownNames } from '../../../foundation/i18n/languages.js';
import type { Meeting } from '../../../meetings/meeting.entity.js';
import { meetingCrumbs } from '../../../meetings/views/meeting-crumbs.js';
import { meetingInWords } from '../../../meetings/views/meeting-name.js';
import { longestNote } from '../../../proceedings/notes/note.dto.js';
import { verdicts } from '../../../proceedings/outcomes/agreement.entity.js';
import type { Outcome } from '../../../proceedings/outcomes/outcome.entity.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { Choices } from '../../../web/ui/field.js';
import { LongField, SelectField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { OutcomeText } from '../../views/outcome-line.js';
import type { AgreementForm } from '../agreement.dto.js';

interface Props {
  outcome: Outcome;
  /** Those that can have taken it up. */
  meetings: readonly Meeting[];
  form: FilledForm<AgreementForm>;
}

/** What a meeting made of what a group under its group brought before it, and the text where that was changed. */
export function AgreementPage({ outcome: { note }, meetings, form }: Props) {
  const { t } = useReader();
  const here = `/meetings/${note.meeting.slug}/outcomes/${note.number}`;
  const crumbs = [...meetingCrumbs(note.meeting, t), { href: here, label: t(`proceedings.kind_${note.kind}`) }];
  return (
    <FormPage title={t('outcomes.agree')} place="meetings" crumbs={crumbs} errors={form.errors}>
      <OutcomeText outcome={{ note }} />
      <PostForm action={`${here}/agreement`} class="flow read">
        <SelectField
          form={form}
          name="verdict"
          label={t('outcomes.verdict')}
          options={verdicts.map((value) => ({ value, label: t(`outcomes.verdict_${value}`) }))}
          required
        />
        <SelectField
          form={form}
          name="at"
          label={t('outcomes.takenUpBy')}
          options={meetings.map((one) => ({ value: one.slug, label: meetingInWords(one, t) }))}
          required
        />
        <AgreedText form={form} />
        <LongField form={form} name="remark" label={t('outcomes.remark')} area={{ rows: 2, maxlength: 2000, dir: 'auto' }} />
        <button type="submit" class="button primary">
          {t('outcomes.save')}
        </button>
      </PostForm>
    </FormPage>
  );
}

function AgreedText({ form }: Pick<Props, 'form'>) {
  const { t } = useReader();
  return (
    <Choices name="text" label={t('outcomes.agreedText')} hint={t('outcomes.agreedTextHint')} error={form.error('text')}>
      {languages.map((one) => (
        <LongField
          key={one}
          form={form}
          name={fieldOf(one)}
          label={ownNames[one]}
          area={{ rows: 3, maxlength: longestNote, dir: directionOf(one), lang: one }}
        />
      ))}
    </Choices>
  );
}

function fieldOf(language: Language): keyof AgreementForm & string {
  return `text_${language}` as keyof AgreementForm & string;
}
