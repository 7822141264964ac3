import type { FieldError } from '../../foundation/errors.js';
import { meetingCrumbs } from '../../meetings/views/meeting-crumbs.js';
import { numberInWords } from '../../meetings/views/meeting-name.js';
import { useReader } from '../../web/reader.js';
import { Crumbs } from '../../web/ui/crumbs.js';
import { ErrorSummary } from '../../web/ui/error-summary.js';
import { Moment } from '../../web/ui/moment.js';
import { PostForm } from '../../web/ui/post-form.js';
import { Layout } from '../../web/views/layout.js';
import { CorrectionList } from '../corrections/views/correction-list.js';
import { Outdated, TextDraft } from '../paragraphs/views/text-draft.js';
import type { DraftSight } from '../record.gatherer.js';
import { RecordSteps } from './record-steps.js';

interface Props {
  sight: DraftSight;
  /** The handle of the paragraph that was just moved. */
  moved?: string;
  errors?: readonly FieldError[];
}

/** The workspace of a record: its text between an outline and what can be done with it. */
export function DraftPage({ sight, moved, errors = [] }: Props) {
  const { t } = useReader();
  const { meeting, record, mentions } = sight;
  const title = t('summary-records.titleOf', { name: numberInWords(meeting, t) });
  return (
    <Layout title={errors.length > 0 ? `${t('web.errorPrefix')} ${title}` : title} place="meetings" mentions={mentions}>
      <ErrorSummary errors={errors} />
      <Moved sight={sight} handle={moved} />
      <div class="page-head">
        <Crumbs crumbs={meetingCrumbs(meeting, t)} />
        <div class="row between">
          <h1>{title}</h1>
          {record?.compiledAt && (
            <p class="muted small">
              {t('summary-records.compiledAt')} <Moment at={record.compiledAt} zone={meeting.timeZone} />
            </p>
          )}
        </div>
        {record && <RecordSteps record={record} />}
      </div>
      {record ? <Workspace sight={sight} /> : <FirstCompile sight={sight} />}
    </Layout>
  );
}

/** Tells where the paragraph stands that was just moved. */
function Moved({ sight: { sections }, handle }: { sight: DraftSight; handle: string | undefined }) {
  const { t } = useReader();
  const moved = sections.flatMap(({ paragraphs }) => paragraphs).find(({ paragraph }) => paragraph.handle === handle);
  if (!moved) return null;
  return (
    <p class="notice ok" role="status">
      {t('summary-records.moved', { isNumbered: moved.number ? 'yes' : 'no', number: moved.number ?? '' })}
    </p>
  );
}

function FirstCompile({ sight }: { sight: DraftSight }) {
  const { t } = useReader();
  return (
    <section class="panel flow read" aria-labelledby="compiling">
      <h2 id="compiling">{t('summary-records.compileTitle')}</h2>
      <p>{t('summary-records.compileIntro')}</p>
      <Compile sight={sight} label={t('summary-records.compile')} />
    </section>
  );
}

function Workspace({ sight }: { sight: DraftSight }) {
  const { t } = useReader();
  const { meeting, sections, record } = sight;
  const { isApproved } = record!;
  return (
    <TextDraft sections={sections} address={isApproved ? null : `/meetings/${meeting.slug}/record/paragraphs`} under="item" arranged={record!.version}>
      {!isApproved && (
        <section class="panel flow" aria-labelledby="compiling">
          <h2 id="compiling">{t('summary-records.compileTitle')}</h2>
          <p class="small">{t('summary-records.compileAgainHint')}</p>
          <Compile sight={sight} label={t('summary-records.compileAgain')} />
        </section>
      )}
      <Outdated sections={sections} />
      {sight.corrections.length > 0 && (
        <section class="section" aria-labelledby="corrections">
          <h2 id="corrections">{t('summary-records.corrections')}</h2>
          <CorrectionList corrections={sight.corrections} />
        </section>
      )}
      <SendingOut sight={sight} />
    </TextDraft>
  );
}

/** The way to the next step, and to what delegates see. */
function SendingOut({ sight: { meeting, record } }: { sight: DraftSight }) {
  const { t } = useReader();
  const address = `/meetings/${meeting.slug}/record`;
  return (
    <ul class="plain">
      {!record!.isApproved && (
        <li>
          <a class="button" href={`${address}/editions/new`}>
            {t('summary-records.issueTitle')}
          </a>
        </li>
      )}
      {!record!.isApproved && (
        <li>
          <a href={`${address}/edited`}>{t('summary-records.editedTitle')}</a>
        </li>
      )}
      {record!.state !== 'drafting' && (
        <>
          <li>
            <a href={address}>{t('summary-records.asDelegates')}</a>
          </li>
          <li>
            <a href={`${address}/changes?to=draft`}>{t('summary-records.changesSinceIssue')}</a>
          </li>
        </>
      )}
    </ul>
  );
}

function Compile({ sight: { meeting, isSitting }, label }: { sight: DraftSight; label: string }) {
  const { t } = useReader();
  return (
    <>
      {isSitting && <p class="notice warn small">{t('summary-records.stillSits')}</p>}
      <PostForm action={`/meetings/${meeting.slug}/record/compilations`}>
        <button type="submit" class="button primary">
          {label}
        </button>
      </PostForm>
    </>
  );
}
