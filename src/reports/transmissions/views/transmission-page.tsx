import type { ComponentChildren } from 'preact';
import { DocumentLink } from '../../../documents/views/document-row.js';
import { dayInWords } from '../../../foundation/i18n/dates.js';
import { GroupLink } from '../../../groups/views/group-link.js';
import { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { LongField, SelectField, TextField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { Localized } from '../../../web/ui/localized.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { AnswerForm, ReceptionForm } from '../transmission.dto.js';
import { answers, type Transmission } from '../transmission.entity.js';
import { receive } from '../transmission.policy.js';
import type { TransmissionLine } from '../transmissions.gatherer.js';
import { TransmissionBadge } from './transmission-list.js';
import { transmissionsCrumbs } from './transmissions-crumbs.js';

interface Props {
  line: TransmissionLine;
  reception?: FilledForm<ReceptionForm>;
  answer?: FilledForm<AnswerForm>;
}

/** One document on its way to one addressee: for what, until when, and what became of it there. */
export function TransmissionPage({ line, reception = FilledForm.blank(), answer = FilledForm.blank() }: Props) {
  const { t, actor } = useReader();
  const { transmission } = line;
  const errors = [...reception.errors, ...answer.errors];
  return (
    <FormPage title={t('reports.transmission')} place="groups" crumbs={transmissionsCrumbs(transmission.group, t)} errors={errors}>
      <Facts line={line} />
      {actor.may(receive, transmission) && !transmission.isReceived && <Reception transmission={transmission} form={reception} />}
      {actor.may(receive, transmission) && transmission.isReceived && <Answering transmission={transmission} form={answer} />}
    </FormPage>
  );
}

function Facts({ line: { transmission, original, document } }: { line: TransmissionLine }) {
  const { t, language } = useReader();
  const { group, addressee, purpose, replyBy, note, state, remark, sentOn, answeredOn } = transmission;
  return (
    <dl class="facts">
      <Fact label={t('reports.original')}>
        <DocumentLink line={original} />
      </Fact>
      <Fact label={t('reports.source')}>
        <GroupLink group={group} />
      </Fact>
      <Fact label={t('reports.addressee')}>
        <GroupLink group={addressee} />
      </Fact>
      <Fact label={t('documents.purpose')}>{t(`documents.liaisonFor_${purpose}`)}</Fact>
      <Fact label={t('reports.sentOn')}>{dayInWords(sentOn, language)}</Fact>
      {replyBy && <Fact label={t('reports.replyBy')}>{dayInWords(replyBy, language)}</Fact>}
      {note && (
        <Fact label={t('reports.note')}>
          <Localized of={note} />
        </Fact>
      )}
      {document && (
        <Fact label={t('reports.registeredAs')}>
          <DocumentLink line={document} />
        </Fact>
      )}
      <Fact label={t('outcomes.state')}>
        <TransmissionBadge state={state} /> {answeredOn && dayInWords(answeredOn, language)}
      </Fact>
      {remark && (
        <Fact label={t('outcomes.remark')}>
          <span dir="auto">{remark}</span>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Reception({ transmission, form }: { transmission: Transmission; form: FilledForm<ReceptionForm> }) {
  const { t } = useReader();
  return (
    <section class="section" aria-labelledby="reception">
      <h2 id="reception">{t('reports.register')}</h2>
      <p class="read">{t('reports.registerIntro')}</p>
      <PostForm action={`/groups/${transmission.slug}/reception`} class="flow read">
        <input type="hidden" name="version" value={transmission.version} />
        <TextField form={form} name="symbol" label={t('reports.symbolThere')} hint={t('reports.symbolHint')} input={{ maxlength: 80, dir: 'ltr', autocomplete: 'off' }} />
        <button type="submit" class="button primary">
          {t('reports.register')}
        </button>
      </PostForm>
    </section>
  );
}

function Answering({ transmission, form }: { transmission: Transmission; form: FilledForm<AnswerForm> }) {
  const { t } = useReader();
  const options = answers.map((value) => ({ value, label: t(`reports.transmission_${value}`) }));
  return (
    <section class="section" aria-labelledby="answering">
      <h2 id="answering">{t('reports.answer')}</h2>
      <PostForm action={`/groups/${transmission.slug}/answer`} class="flow read">
        <input type="hidden" name="version" value={transmission.version} />
        <SelectField form={form} name="answer" label={t('outcomes.state')} options={options} />
        <LongField form={form} name="remark" label={t('outcomes.remark')} area={{ rows: 3, maxlength: 2000, dir: 'auto' }} />
        <button type="submit" class="button primary">
          {t('reports.answer')}
        </button>
      </PostForm>
    </section>
  );
}
