import { confirm, revise } from '../../documents/document.policy.js';
import type { DocumentLine } from '../../documents/document-details.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { Deadline } from '../../meetings/views/deadline.js';
import { MeetingLink } from '../../meetings/views/meeting-name.js';
import { useReader } from '../../web/reader.js';
import { Badge } from '../../web/ui/badge.js';
import { Localized } from '../../web/ui/localized.js';
import { PostForm } from '../../web/ui/post-form.js';
import { PrintedSymbol } from '../../web/ui/symbol.js';
import { Layout } from '../../web/views/layout.js';
import type { Contribution } from '../contribution.entity.js';
import type { Receipt } from '../receipt.entity.js';

interface Props {
  drafts: readonly Contribution[];
  lines: readonly DocumentLine[];
  receipts: readonly Receipt[];
  open: readonly Meeting[];
}

/** What a delegation prepares, what it has contributed, and what became of it. */
export function DelegationPage({ drafts, lines, receipts, open }: Props) {
  const { t } = useReader();
  return (
    <Layout title={t('web.place_delegation')} place="delegation">
      <div class="page-head">
        <h1>{t('web.place_delegation')}</h1>
      </div>
      <OpenMeetings meetings={open} />
      <section class="section" id="drafts">
        <h2>{t('contributions.drafts')}</h2>
        {drafts.length === 0 && <p class="muted">{t('contributions.noDrafts')}</p>}
        <ul class="plain">
          {drafts.map((draft) => (
            <Draft key={draft.key} draft={draft} />
          ))}
        </ul>
      </section>
      <section class="section" id="contributions">
        <h2>{t('contributions.contributed')}</h2>
        {lines.length === 0 ? <p class="muted">{t('contributions.nothingContributed')}</p> : <Contributed lines={lines} receipts={receipts} />}
      </section>
    </Layout>
  );
}

function OpenMeetings({ meetings }: { meetings: readonly Meeting[] }) {
  const { t } = useReader();
  if (meetings.length === 0) return <p class="notice">{t('contributions.nothingOpen')}</p>;
  return (
    <section class="section" id="open">
      <h2>{t('contributions.openMeetings')}</h2>
      <ul class="plain">
        {meetings.map((meeting) => (
          <li key={meeting.slug} class="row between">
            <div>
              <h3>
                <MeetingLink meeting={meeting} withGroup />
              </h3>
              <Deadline meeting={meeting} />
            </div>
            <a class="button primary" href={`/meetings/${meeting.slug}/contributions/new`}>
              {t('contributions.title')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Draft({ draft: { key, meeting, answers, organization, author } }: { draft: Contribution }) {
  const { t } = useReader();
  return (
    <li>
      <a href={`/contributions/${key}`} dir="auto">
        {answers.title || t('contributions.untitled')}
      </a>
      <p class="small muted">
        <MeetingLink meeting={meeting} withGroup />, <Localized of={organization.names} />, <bdi>{author.name}</bdi>
      </p>
    </li>
  );
}

function Contributed({ lines, receipts }: Pick<Props, 'lines' | 'receipts'>) {
  const { t } = useReader();
  return (
    <section class="scroll" tabindex={0} role="region" aria-labelledby="contributed">
      <table>
        <caption id="contributed">{t('contributions.contributedCaption', { count: lines.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('contributions.number')}</th>
            <th scope="col">{t('contributions.titleLabel')}</th>
            <th scope="col">{t('contributions.state')}</th>
            <th scope="col">{t('contributions.receipt')}</th>
            <th scope="col">{t('contributions.next')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <ContributedRow key={line.document.slug} line={line} receipts={receipts} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ContributedRow({ line, receipts }: { line: DocumentLine; receipts: readonly Receipt[] }) {
  const { t, actor, now } = useReader();
  const { document, treatments } = line;
  const mayRevise = !document.isWithdrawn && actor.may(revise, line);
  const awaitsUs = line.sources.some((source) => actor.may(confirm, source));
  const own = receipts.filter(({ variant }) => variant.document.id === document.id);
  const outcome = treatments.at(-1)?.outcome;
  return (
    <tr>
      <th scope="row">
        <PrintedSymbol of={document.symbol} href={`/documents/${document.slug}`} />
      </th>
      <td>
        <Localized of={document.titles} original={document.originalLanguage} />
      </td>
      <td>
        <Badge>{outcome ? t(`documents.outcome_${outcome}`) : t(`documents.publication_${document.publication}`)}</Badge>{' '}
        {document.isLate && <Badge tone="warn">{t('documents.late')}</Badge>}
        {awaitsUs && <Confirmation slug={document.slug} symbol={document.symbol} />}
      </td>
      <td>
        {own.map(({ id, variant }) => (
          <p key={id}>
            <a href={`/receipts/${id}`}>{variant.suffix || t('contributions.receipt')}</a>
          </p>
        ))}
      </td>
      <td>
        {mayRevise && line.variants.some(({ variant }) => !variant.isOut) && (
          <p>
            <a href={`/documents/${document.slug}/replacements/new`}>
              {t('contributions.replace')}
              <span class="vh"> {document.symbol}</span>
            </a>
          </p>
        )}
        {mayRevise && document.meeting?.acceptsContributions(now) && (
          <p>
            <a href={`/documents/${document.slug}/revisions/new`}>
              {t('contributions.revise')}
              <span class="vh"> {document.symbol}</span>
            </a>
          </p>
        )}
        {mayRevise && (
          <p>
            <a href={`/documents/${document.slug}/withdrawal`}>
              {t('documents.withdrawVerb')}
              <span class="vh"> {document.symbol}</span>
            </a>
          </p>
        )}
      </td>
    </tr>
  );
}

/** Another entity has named this one as a source; its own delegate says whether it is. */
function Confirmation({ slug, symbol }: { slug: string; symbol: string }) {
  const { t } = useReader();
  return (
    <PostForm action={`/documents/${slug}/confirmation`} class="flow">
      <p class="small">{t('contributions.namedAsSource')}</p>
      <button type="submit" class="button small">
        {t('contributions.confirmSource')}
        <span class="vh"> {symbol}</span>
      </button>
    </PostForm>
  );
}
