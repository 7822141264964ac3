import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { LongField } from '../../../web/ui/form-fields.js';
import { Moment } from '../../../web/ui/moment.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { TextChanges } from '../../paragraphs/views/text-changes.js';
import type { AppealForm } from '../correction.dto.js';
import type { Correction } from '../correction.entity.js';
import { CorrectionBadge } from './correction-badge.js';

/** What was decided first, and why the delegation asked the chair to decide again. */
export function Appealed({ correction: { appeal, present, language, record } }: { correction: Correction }) {
  const { t } = useReader();
  if (!appeal) return null;
  const { first, reason, at, by, takenBackAt } = appeal;
  const zone = record.meeting.timeZone;
  return (
    <section class="section" aria-labelledby="appeal">
      <h2 id="appeal">{t('summary-records.appeal')}</h2>
      <dl class="facts">
        <dt>{t('summary-records.firstDecision')}</dt>
        <dd>
          <CorrectionBadge state={first.state} /> <By name={first.by} at={first.at} zone={zone} />
          <Written text={first.answer} />
        </dd>
        <dt>{t('summary-records.appealReason')}</dt>
        <dd>
          <By name={by} at={at} zone={zone} />
          <Written text={reason} />
        </dd>
        {takenBackAt && (
          <>
            <dt>{t('summary-records.appealTakenBack')}</dt>
            <dd>
              <Moment at={new Date(takenBackAt)} zone={zone} />
            </dd>
          </>
        )}
      </dl>
      {first.decided && <TextChanges from={present} to={first.decided} language={language} />}
    </section>
  );
}

function By({ name, at, zone }: { name: string | null; at: string; zone: string }) {
  return (
    <>
      {name && <bdi>{name}</bdi>} <Moment at={new Date(at)} zone={zone} />
    </>
  );
}

function Written({ text }: { text: string | null }) {
  return text && <bdi class="written">{text}</bdi>;
}

/** The delegation asks the chair to decide again. */
export function Appealing({ correction: { record, number }, form }: { correction: Correction; form: FilledForm<AppealForm> }) {
  const { t } = useReader();
  return (
    <section class="section" aria-labelledby="appealing">
      <h2 id="appealing">{t('summary-records.appeal')}</h2>
      <PostForm action={`/meetings/${record.meeting.slug}/record/corrections/${number}/appeal`} class="flow read">
        <LongField
          form={form}
          name="reason"
          label={t('summary-records.appealReason')}
          hint={t('summary-records.appealHint')}
          area={{ rows: 3, maxlength: 2000, dir: 'auto' }}
        />
        <button type="submit" class="button">
          {t('summary-records.makeAppeal')}
        </button>
      </PostForm>
    </section>
  );
}
