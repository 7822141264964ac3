import { MeetingDays } from '../../../meetings/views/meeting-days.js';
import { meetingCrumbs } from '../../../meetings/views/meeting-crumbs.js';
import type { Meeting } from '../../../meetings/meeting.entity.js';
import { MeetingLink, numberInWords } from '../../../meetings/views/meeting-name.js';
import { MeetingPlace } from '../../../meetings/views/meeting-place.js';
import { useReader } from '../../../web/reader.js';
import { Badge } from '../../../web/ui/badge.js';
import { Crumbs } from '../../../web/ui/crumbs.js';
import { languageInWords } from '../../../web/ui/in-words.js';
import { Localized } from '../../../web/ui/localized.js';
import { Moment } from '../../../web/ui/moment.js';
import { PrintedSymbol } from '../../../web/ui/symbol.js';
import { type Mentions, Told } from '../../../web/ui/told.js';
import { Layout } from '../../../web/views/layout.js';
import { propose } from '../../corrections/correction.policy.js';
import type { Corrigendum } from '../../corrigenda/corrigendum.entity.js';
import { CorrigendumList } from '../../corrigenda/views/corrigendum-list.js';
import { draw } from '../../summary-record.policy.js';
import { anchorOf, ParagraphText, SectionHeading } from '../../paragraphs/views/paragraph-text.js';
import type { Edition, EditionSection } from '../edition.entity.js';
import { type Signer, signatureLines } from '../signer.js';
import { RecordFiles } from './record-files.js';

interface Props {
  edition: Edition;
  /** All that the reader may read, the latest first. */
  editions: readonly Edition[];
  mentions: Mentions;
  /** The paragraphs that are not for the reader to correct. */
  closed: ReadonlySet<string>;
  corrigenda: readonly Corrigendum[];
  /** The meeting that approved it; null where that is not known. */
  approving: Meeting | null;
}

/** A record as delegates and the public read it. */
export function RecordPage({ edition, editions, mentions, closed, corrigenda, approving }: Props) {
  const { t, actor, now } = useReader();
  const { record, sections } = edition;
  const { meeting } = record;
  const isLatest = edition.number === editions[0]?.number;
  const mayCorrect = isLatest && record.takesCorrections(now) && actor.may(propose, meeting);
  const correcting = mayCorrect ? `/meetings/${meeting.slug}/record/corrections/new` : null;
  const title = t('summary-records.titleOf', { name: numberInWords(meeting, t) });
  return (
    <Layout title={title} place="meetings" mentions={mentions}>
      <Crumbs crumbs={meetingCrumbs(meeting, t)} />
      <div class="cols lead">
        <nav class="sticky no-print" aria-label={t('summary-records.outline')}>
          <ol class="outline">
            {sections.map(({ number, titles }) => (
              <li key={number}>
                <a href={`#${anchorOf(number)}`}>
                  <b>
                    <bdi>{number}</bdi>
                  </b>{' '}
                  <Told of={titles} />
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <article class="stack">
          <Cover edition={edition} title={title} isLatest={isLatest} approving={approving} />
          <div class="record">
            {sections.map((section) => (
              <Part key={section.number} section={section} correcting={correcting} closed={closed} />
            ))}
          </div>
          <Signature signers={edition.signers ?? []} />
          <Editions edition={edition} editions={editions} />
          {edition.kind === 'approved' && (corrigenda.length > 0 || actor.may(draw, meeting)) && (
            <section class="section" aria-labelledby="corrigenda">
              <h2 id="corrigenda">
                <a href={`/meetings/${meeting.slug}/record/corrigenda`}>{t('summary-records.corrigenda')}</a>
              </h2>
              <CorrigendumList edition={edition} corrigenda={corrigenda} />
            </section>
          )}
          {isLatest && (
            <p class="no-print">
              <a href={`/meetings/${meeting.slug}/record/decisions`}>{t('summary-records.decisionsAlone')}</a>
            </p>
          )}
          {(actor.may(propose, meeting) || actor.may(draw, meeting)) && (
            <p class="no-print">
              <a href={`/meetings/${meeting.slug}/record/corrections`}>{t('summary-records.corrections')}</a>
            </p>
          )}
          {actor.may(draw, meeting) && (
            <p class="no-print">
              <a href={`/meetings/${meeting.slug}/record/draft`}>{t('summary-records.toDraft')}</a>
            </p>
          )}
        </article>
      </div>
    </Layout>
  );
}

interface PartProps {
  section: EditionSection;
  /** The address at which the reader proposes corrections; null where she may not, or no longer. */
  correcting: string | null;
  closed: ReadonlySet<string>;
}

function Part({ section: { number, titles, paragraphs }, correcting, closed }: PartProps) {
  const { t } = useReader();
  return (
    <>
      <SectionHeading number={number} titles={titles} />
      {paragraphs.map((paragraph) => (
        <ParagraphText key={paragraph.handle} {...paragraph}>
          {correcting && !closed.has(paragraph.handle) && (
            <a class="tools no-print" href={`${correcting}?paragraph=${paragraph.handle}`}>
              {t('summary-records.correct')}
              <span class="vh"> {paragraph.number}</span>
            </a>
          )}
        </ParagraphText>
      ))}
    </>
  );
}

function Cover({ edition, title, isLatest, approving }: Pick<Props, 'edition' | 'approving'> & { title: string; isLatest: boolean }) {
  const { t, language } = useReader();
  const { kind, issuedAt, correctionsCloseAt, approvedBy, document, record: { meeting } } = edition;
  return (
    <div class="cover">
      <div class="row between">
        <p>
          <Localized of={meeting.group.names} />
        </p>
        <div>
          {document && (
            <p>
              <PrintedSymbol of={document.symbol} href={`/documents/${document.slug}`} copies />
            </p>
          )}
          <p class="muted small">
            <MeetingPlace meeting={meeting} /> <MeetingDays meeting={meeting} />
          </p>
        </div>
      </div>
      <h1>{title}</h1>
      <dl class="facts">
        <dt>{t('summary-records.status')}</dt>
        <dd>
          <Badge tone={kind === 'approved' ? 'ok' : 'warn'}>{t(`summary-records.kind_${kind}`)}</Badge>{' '}
          <Moment at={issuedAt} zone={meeting.timeZone} />
        </dd>
        {approvedBy && (
          <>
            <dt>{t('summary-records.approvedHow')}</dt>
            <dd>
              {t(`summary-records.by_${approvedBy}`)}
              {approving && (
                <span class="line">
                  <MeetingLink meeting={approving} />
                </span>
              )}
            </dd>
          </>
        )}
        {correctionsCloseAt && (
          <>
            <dt>{t('summary-records.correctionsUntil')}</dt>
            <dd>
              <Moment at={correctionsCloseAt} zone={meeting.timeZone} />
            </dd>
          </>
        )}
        {edition.language && (
          <>
            <dt>{t('documents.originalLanguage')}</dt>
            <dd>{languageInWords(edition.language, language)}</dd>
          </>
        )}
        {isLatest && <RecordFiles edition={edition} />}
      </dl>
      {kind === 'reconstructed' && <p>{t('summary-records.reconstructedNote')}</p>}
    </div>
  );
}

function Signature({ signers }: { signers: readonly Signer[] }) {
  const { t } = useReader();
  if (signers.length === 0) return null;
  return (
    <section class="section" aria-label={t('summary-records.signedBy')}>
      {signers.map((signer) => (
        <p key={signer.name}>
          {signatureLines([signer], t).map((line) => (
            <bdi key={line} class="line">
              {line}
            </bdi>
          ))}
        </p>
      ))}
    </section>
  );
}

/** The editions of the record, each as it was sent out. */
function Editions({ edition, editions }: { edition: Edition; editions: readonly Edition[] }) {
  const { t } = useReader();
  if (editions.length < 2) return null;
  const { meeting } = edition.record;
  return (
    <section class="section no-print" aria-labelledby="editions">
      <h2 id="editions">{t('summary-records.editions')}</h2>
      <ul class="plain">
        {editions.map(({ number, kind, issuedAt }) => (
          <li key={number}>
            <a href={`/meetings/${meeting.slug}/record/editions/${number}`} aria-current={number === edition.number ? 'page' : undefined}>
              {t(`summary-records.kind_${kind}`)}
            </a>{' '}
            <Moment at={issuedAt} zone={meeting.timeZone} />
          </li>
        ))}
      </ul>
      {edition.number !== editions.at(-1)!.number && (
        <p>
          <a href={`/meetings/${meeting.slug}/record/changes?to=${edition.number}`}>{t('summary-records.changesSince')}</a>
        </p>
      )}
    </section>
  );
}
