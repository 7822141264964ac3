import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { Choices } from '../../../web/ui/field.js';
import { SelectField, TextField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { SummaryRecord } from '../../summary-record.entity.js';
import { PendingApproval } from '../../approvals/views/pending-approval.js';
import type { Approval } from '../../approvals/approval.entity.js';
import type { RecordRules } from '../../policies/record-rules.js';
import { recordCrumbs } from '../../views/record-crumbs.js';
import type { EditionForm } from '../edition.dto.js';
import { approvalWays, editionKinds } from '../edition.entity.js';

interface Props {
  record: SummaryRecord;
  form: FilledForm<EditionForm>;
  rules: RecordRules;
  /** The approval that waits, or is not finished, or has become void. */
  pending: Approval | null;
}

/** Sending a record out: as what, until when it may be corrected, or how it is approved. */
export function IssuePage({ record, form, rules, pending }: Props) {
  const { t } = useReader();
  const { meeting, version, nextStates } = record;
  const kinds = editionKinds.filter((kind) => nextStates.includes(kind) && (kind !== 'reconstructed' || meeting.state === 'closed'));
  const ways = approvalWays.map((value) => ({ value, label: t(`summary-records.by_${value}`) }));
  return (
    <FormPage title={t('summary-records.issueTitle')} place="meetings" crumbs={recordCrumbs(meeting, t)} errors={form.errors}>
      <p class="read">{t('summary-records.issueIntro')}</p>
      {pending && <PendingApproval approval={pending} />}
      <PostForm action={`/meetings/${meeting.slug}/record/editions`} class="flow read">
        <input type="hidden" name="version" value={version} />
        <Choices name="kind" label={t('summary-records.issueAs')} error={form.error('kind')}>
          {kinds.map((kind, index) => (
            <label key={kind} class="check">
              <input type="radio" name="kind" value={kind} checked={form.text('kind') === kind || (!form.text('kind') && index === 0)} />{' '}
              {t(`summary-records.as_${kind}`)}
            </label>
          ))}
        </Choices>
        <TextField form={form} name="day" label={t('summary-records.lastDay')} hint={t('summary-records.lastDayHint', { days: rules.windowDays })} type="date" />
        <TextField form={form} name="time" label={t('meetings.deadlineTime')} hint={t('meetings.deadlineTimeHint')} type="time" />
        {kinds.includes('approved') && (
          <SelectField
            form={form}
            name="approvedBy"
            label={t('summary-records.approvedHow')}
            hint={rules.needsTwo ? t('summary-records.needsTwo') : undefined}
            options={[{ value: '', label: t('summary-records.notApproved') }, ...ways]}
          />
        )}
        <button type="submit" class="button primary">
          {t('summary-records.issue')}
        </button>
      </PostForm>
    </FormPage>
  );
}
