import type { FieldError } from '../../foundation/errors.js';
import { meetingCrumbs } from '../../meetings/views/meeting-crumbs.js';
import { numberInWords } from '../../meetings/views/meeting-name.js';
import { useReader } from '../../web/reader.js';
import { Badge } from '../../web/ui/badge.js';
import { Crumbs } from '../../web/ui/crumbs.js';
import { ErrorSummary } from '../../web/ui/error-summary.js';
import { Moment } from '../../web/ui/moment.js';
import { PostForm } from '../../web/ui/post-form.js';
import { Told } from '../../web/ui/told.js';
import { Layout } from '../../web/views/layout.js';
import { CorrectionList } from '../corrections/views/correction-list.js';
import type { DraftSight } from '../record.gatherer.js';
import type { NumberedParagraph, Section } from '../sections.js';
import { RecordSteps } from './record-steps.js';
import { anchorOf, RecordText, SectionHeading } from './record-text.js';

interface Props {
  sight: DraftSight;
  errors?: readonly FieldError[];
}

/** The workspace of a record: its text between an outline and what can be done with it. */
export function DraftPage({ sight, errors = [] }: Props) {
  const { t } = useReader();
  const { meeting, record, mentions } = sight;
  const title = t('summary-records.titleOf', { name: numberInWords(meeting, t) });
  return (
    <Layout title={errors.length > 0 ? `${t('web.errorPrefix')} ${title}` : title} place="meetings" mentions={mentions}>
      <ErrorSummary errors={errors} />
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
  const { sections, record } = sight;
  return (
    <div class="cols three">
      <nav class="sticky" aria-label={t('summary-records.outline')}>
        <ol class="outline">
          {sections.map((section) => (
            <OutlineLine key={section.number} section={section} />
          ))}
        </ol>
      </nav>
      <article class="record" aria-label={t('summary-records.text')}>
        {sections.map((section) => (
          <SectionDraft key={section.number} section={section} sight={sight} />
        ))}
      </article>
      <aside class="stack" aria-label={t('summary-records.build')}>
        {!record!.isApproved && (
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
      </aside>
    </div>
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
      {record!.state !== 'drafting' && (
        <li>
          <a href={address}>{t('summary-records.asDelegates')}</a>
        </li>
      )}
    </ul>
  );
}

function Compile({ sight: { meeting }, label }: { sight: DraftSight; label: string }) {
  return (
    <PostForm action={`/meetings/${meeting.slug}/record/compilations`}>
      <button type="submit" class="button primary">
        {label}
      </button>
    </PostForm>
  );
}

function OutlineLine({ section: { number, titles, paragraphs } }: { section: Section }) {
  return (
    <li>
      <a href={`#${anchorOf(number)}`}>
        <b>
          <bdi>{number}</bdi>
        </b>{' '}
        <Told of={titles} /> <span class="small muted">{paragraphs.filter((one) => one.number !== null).length}</span>
      </a>
    </li>
  );
}

function SectionDraft({ section, sight: { meeting, record } }: { section: Section; sight: DraftSight }) {
  const { t } = useReader();
  const { number, titles, item, paragraphs } = section;
  const address = `/meetings/${meeting.slug}/record/paragraphs`;
  return (
    <>
      <SectionHeading number={number} titles={titles} />
      {paragraphs.map((numbered) => (
        <ParagraphDraft key={numbered.paragraph.handle} numbered={numbered} address={address} isOpen={!record!.isApproved} />
      ))}
      {!record!.isApproved && (
        <p>
          <a class="tools" href={`${address}/new${item ? `?item=${encodeURIComponent(item.code)}` : ''}`}>
            {t('summary-records.addTo', { number })}
          </a>
        </p>
      )}
    </>
  );
}

interface Drafted {
  numbered: NumberedParagraph;
  address: string;
  isOpen: boolean;
}

function ParagraphDraft({ numbered: { number, paragraph }, address, isOpen }: Drafted) {
  const { t } = useReader();
  const { handle, texts, isOutdated, isLeftOut } = paragraph;
  return (
    <RecordText handle={handle} number={number} texts={texts}>
      {isLeftOut && <Badge tone="warn">{t('summary-records.leftOut')}</Badge>}{' '}
      {isOutdated && <Badge tone="warn">{t('summary-records.outdated')}</Badge>}{' '}
      {isOpen && (
        <a class="tools" href={`${address}/${handle}`}>
          {t('summary-records.edit')}
          <span class="vh"> {number ?? handle}</span>
        </a>
      )}
    </RecordText>
  );
}

/** The paragraphs that a person wrote and whose facts have changed since. */
function Outdated({ sections }: { sections: readonly Section[] }) {
  const { t } = useReader();
  const outdated = sections.flatMap(({ paragraphs }) => paragraphs).filter(({ paragraph }) => paragraph.isOutdated);
  if (outdated.length === 0) return null;
  return (
    <section class="section" aria-labelledby="outdated">
      <h2 id="outdated">{t('summary-records.outdatedTitle')}</h2>
      <ul class="plain">
        {outdated.map(({ number, paragraph: { handle } }) => (
          <li key={handle}>
            <a href={`#${handle}`}>
              <bdi>{number ?? handle}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
