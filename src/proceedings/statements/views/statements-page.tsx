import type { Meeting } from '../../../meetings/meeting.entity.js';
import { meetingCrumbs } from '../../../meetings/views/meeting-crumbs.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { TextField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { minute } from '../../proceedings.policy.js';
import type { StatementLimitForm } from '../statement.dto.js';
import type { Statement } from '../statement.entity.js';
import { handIn } from '../statement.policy.js';
import { StatementList } from './statement-list.js';

interface Props {
  meeting: Meeting;
  statements: readonly Statement[];
  hours: number;
  limit: FilledForm<StatementLimitForm>;
}

/** The statements of a meeting: all for chair and secretariat, their own for delegates. */
export function StatementsPage({ meeting, statements, hours, limit }: Props) {
  const { t, actor } = useReader();
  const address = `/meetings/${meeting.slug}/statements`;
  return (
    <FormPage title={t('proceedings.statements')} place="meetings" crumbs={meetingCrumbs(meeting, t)} errors={limit.errors}>
      <p>{t('proceedings.statementsDue', { hours })}</p>
      {actor.may(handIn, meeting) && (
        <p>
          <a class="button primary" href={`${address}/new`}>
            {t('proceedings.handInTitle')}
          </a>
        </p>
      )}
      {statements.length === 0 && <p class="muted">{t('proceedings.noStatements')}</p>}
      <StatementList statements={statements} />
      {actor.may(minute, meeting) && (
        <PostForm action={`${address}/limit`} class="section flow read">
          <TextField
            form={limit}
            name="hours"
            type="number"
            label={t('proceedings.limitHours')}
            hint={t('proceedings.limitHint')}
            input={{ min: 0, max: 720, required: true }}
          />
          <button type="submit" class="button">
            {t('proceedings.save')}
          </button>
        </PostForm>
      )}
    </FormPage>
  );
}
