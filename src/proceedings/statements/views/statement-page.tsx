import { readProse } from '../../../foundation/prose/prose.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { Choices } from '../../../web/ui/field.js';
import { LongField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { Localized } from '../../../web/ui/localized.js';
import { Meanwhile } from '../../../web/ui/meanwhile.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { Prose } from '../../../web/ui/prose.js';
import type { Mentions } from '../../../web/ui/told.js';
import { longestNote } from '../../notes/note.dto.js';
import { minute } from '../../proceedings.policy.js';
import type { StatementChangeForm, StatementDecisionForm } from '../statement.dto.js';
import { type Statement, statementDecisions } from '../statement.entity.js';
import { changeStatement } from '../statement.policy.js';
import { statementCrumbs } from './statement-crumbs.js';
import { StatementFacts } from './statement-facts.js';

interface Props {
  statement: Statement;
  mentions: Mentions;
  changing: FilledForm<StatementChangeForm>;
  /** The same form, filled in with what stands there now. */
  present: FilledForm<StatementChangeForm>;
  deciding: FilledForm<StatementDecisionForm>;
}

/** A statement: what it says, what became of it, and what can be done with it. */
export function StatementPage({ statement, mentions, changing, present, deciding }: Props) {
  const { t, actor } = useReader();
  const { meeting, number, organization, text, language, waits, isDecided } = statement;
  const errors = [...changing.errors, ...deciding.errors];
  const title = `${t('proceedings.statementOf', { number })} ${organization.code}`;
  return (
    <FormPage title={title} place="meetings" crumbs={statementCrumbs(meeting, t)} errors={errors} mentions={mentions}>
      <p class="lede">
        <Localized of={organization.names} />
      </p>
      <StatementFacts statement={statement} />
      {text && (
        <div class="read flow" lang={language}>
          <Prose blocks={readProse(text)} />
        </div>
      )}
      {waits && actor.may(minute, meeting) && <Deciding statement={statement} form={deciding} />}
      {isDecided && actor.may(minute, meeting) && (
        <PostForm action={`${statement.address}/reopening`}>
          <button type="submit" class="button">
            {t('proceedings.reopenStatement')}
          </button>
        </PostForm>
      )}
      {waits && actor.may(changeStatement, statement) && <Changing statement={statement} form={changing} present={present} />}
    </FormPage>
  );
}

function Deciding({ statement, form }: { statement: Statement; form: FilledForm<StatementDecisionForm> }) {
  const { t, language } = useReader();
  return (
    <PostForm action={`${statement.address}/decision`} class="section flow read">
      <Choices name="decision" label={t('proceedings.decision')} error={form.error('decision')}>
        {statementDecisions.map((one) => (
          <label key={one} class="check">
            <input type="radio" name="decision" value={one} checked={form.text('decision') === one} /> {t(`proceedings.decide_${one}`)}
          </label>
        ))}
      </Choices>
      <LongField
        form={form}
        name="summary"
        label={t('proceedings.summary')}
        hint={t('proceedings.summaryHint')}
        area={{ rows: 5, maxlength: longestNote, dir: 'auto', lang: language }}
      />
      <LongField form={form} name="answer" label={t('proceedings.answer')} hint={t('proceedings.answerHint')} area={{ rows: 2, maxlength: 2000, dir: 'auto' }} />
      <button type="submit" class="button primary">
        {t('proceedings.decide')}
      </button>
    </PostForm>
  );
}

function Changing({ statement, form, present }: { statement: Statement; form: FilledForm<StatementChangeForm>; present: FilledForm<StatementChangeForm> }) {
  const { t } = useReader();
  return (
    <section class="section flow" aria-labelledby="changing">
      <h2 id="changing">{t('proceedings.changeStatement')}</h2>
      <Meanwhile form={form} present={present} fields={[{ name: 'text', label: t('proceedings.statementText') }]} />
      <PostForm action={statement.address} class="flow read">
        <input type="hidden" name="version" value={statement.version} />
        <LongField
          form={form}
          name="text"
          label={t('proceedings.statementText')}
          hint={t('proceedings.wordsHint')}
          area={{ rows: 8, maxlength: longestNote, dir: 'auto', lang: statement.language }}
        />
        <button type="submit" class="button primary">
          {t('proceedings.save')}
        </button>
      </PostForm>
      <PostForm action={`${statement.address}/withdrawal`}>
        <button type="submit" class="button">
          {t('proceedings.withdrawStatement')}
        </button>
      </PostForm>
    </section>
  );
}
