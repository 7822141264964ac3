import { meetingCrumbs } from '../../../meetings/views/meeting-crumbs.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { Choices } from '../../../web/ui/field.js';
import { LongField } from '../../../web/ui/form-fields.js';
import { Badge } from '../../../web/ui/badge.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { Localized } from '../../../web/ui/localized.js';
import { Moment } from '../../../web/ui/moment.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { longestParagraph } from '../../paragraphs/paragraph.dto.js';
import type { RecordParagraph } from '../../record-paragraph.entity.js';
import { TextChanges } from '../../paragraphs/views/text-changes.js';
import type { RecordRules } from '../../policies/record-rules.js';
import type { AppealForm, DecisionForm } from '../correction.dto.js';
import { type Correction, decisions } from '../correction.entity.js';
import { appeal as appealing, decideCorrection, withdrawCorrection } from '../correction.policy.js';
import { Appealed, Appealing } from './appeal.js';
import { CorrectionBadge } from './correction-badge.js';

interface Deciding {
  correction: Correction;
  form: FilledForm<DecisionForm>;
}

interface Props extends Deciding {
  appeal: FilledForm<AppealForm>;
  /** By which it is decided. */
  rules: RecordRules;
  /** The paragraph in which its words stand now, for those who decide. */
  heir: RecordParagraph | null;
}

/** A correction: what it changes and why, what became of it, and what can be done with it. */
export function CorrectionPage({ correction, form, appeal, rules, heir }: Props) {
  const { t, actor } = useReader();
  const { record: { meeting }, paragraphNumber, present, proposed, decided, language, isUndecided } = correction;
  const crumbs = [...meetingCrumbs(meeting, t), { href: `/meetings/${meeting.slug}/record/corrections`, label: t('summary-records.corrections') }];
  return (
    <FormPage title={t('summary-records.correctionOf', { number: paragraphNumber })} place="meetings" crumbs={crumbs} errors={[...form.errors, ...appeal.errors]}>
      <Facts correction={correction} />
      <TextChanges from={present} to={proposed} language={language} />
      {heir && <SaysNow correction={correction} heir={heir} />}
      {decided && (
        <section class="section" aria-labelledby="decided">
          <h2 id="decided">{t('summary-records.acceptedText')}</h2>
          <TextChanges from={present} to={decided} language={language} />
        </section>
      )}
      {correction.isDeferred && !isUndecided && <p>{t('summary-records.deferred')}</p>}
      <Appealed correction={correction} />
      {isUndecided && actor.may(decideCorrection, { correction, rules }) && <Deciding correction={correction} form={form} />}
      {correction.isAppealable && actor.may(appealing, correction) && <Appealing correction={correction} form={appeal} />}
      {isUndecided && actor.may(withdrawCorrection, correction) && (
        <PostForm action={`/meetings/${meeting.slug}/record/corrections/${correction.number}/withdrawal`}>
          <button type="submit" class="button">
            {t(correction.isAppealed ? 'summary-records.withdrawAppeal' : 'summary-records.withdrawCorrection')}
          </button>
        </PostForm>
      )}
    </FormPage>
  );
}

/** Both texts, where the paragraph no longer stands as it was read: changed, left out, or gone into another one. */
function SaysNow({ correction: { present, language, handle, record }, heir }: { correction: Correction; heir: RecordParagraph }) {
  const { t } = useReader();
  const now = heir.texts[language] ?? '';
  if (now === present && !heir.isLeftOut) return null;
  return (
    <section class="section" aria-labelledby="now">
      <h2 id="now">
        <a href={`/meetings/${record.meeting.slug}/record/draft#${heir.handle}`}>{t('summary-records.saysNow')}</a>{' '}
        {heir.handle !== handle && <Badge tone="warn">{t('summary-records.wasJoined')}</Badge>}{' '}
        {heir.isLeftOut && <Badge tone="warn">{t('summary-records.leftOut')}</Badge>}
      </h2>
      {now !== present && <p>{t('summary-records.saysNowHint')}</p>}
      <TextChanges from={present} to={now} language={language} />
    </section>
  );
}

function Facts({ correction: { organization, state, proposedAt, reason, answer, decidedAt, record } }: { correction: Correction }) {
  const { t } = useReader();
  return (
    <dl class="facts">
      <dt>{t('summary-records.proposedBy')}</dt>
      <dd>
        <Localized of={organization.names} /> <Moment at={proposedAt} zone={record.meeting.timeZone} />
      </dd>
      <dt>{t('summary-records.status')}</dt>
      <dd>
        <CorrectionBadge state={state} /> {decidedAt && <Moment at={decidedAt} zone={record.meeting.timeZone} />}
      </dd>
      {reason && (
        <>
          <dt>{t('summary-records.why')}</dt>
          <dd>
            <bdi class="written">{reason}</bdi>
          </dd>
        </>
      )}
      {answer && (
        <>
          <dt>{t('summary-records.answer')}</dt>
          <dd>
            <bdi class="written">{answer}</bdi>
          </dd>
        </>
      )}
    </dl>
  );
}

function Deciding({ correction: { record, number, language, isAppealed }, form }: Deciding) {
  const { t } = useReader();
  return (
    <PostForm action={`/meetings/${record.meeting.slug}/record/corrections/${number}/decision`} class="flow read">
      <Choices name="decision" label={t('summary-records.decision')} error={form.error('decision')}>
        {decisions.map((one) => (
          <label key={one} class="check">
            <input type="radio" name="decision" value={one} checked={form.text('decision') === one} />{' '}
            {t(isAppealed && one === 'refused' ? 'summary-records.uphold' : `summary-records.decide_${one}`)}
          </label>
        ))}
      </Choices>
      <LongField
        form={form}
        name="text"
        label={t('summary-records.acceptedText')}
        hint={t('summary-records.acceptedTextHint')}
        area={{ rows: 6, maxlength: longestParagraph, dir: 'auto', lang: language }}
      />
      <LongField form={form} name="answer" label={t('summary-records.answer')} hint={t('summary-records.answerHint')} area={{ rows: 2, maxlength: 2000, dir: 'auto' }} />
      <button type="submit" class="button primary">
        {t('summary-records.decide')}
      </button>
    </PostForm>
  );
}
