import type { Outcome } from '../../documents/treatments/treatment.entity.js';
import { fileKinds, isFileKind } from '../../foundation/files/file-kinds.js';
import { localeOf } from '../../foundation/i18n/dates.js';
import { useReader } from '../../web/reader.js';
import { Badge, type Tone } from '../../web/ui/badge.js';
import { Crumbs } from '../../web/ui/crumbs.js';
import { languageInWords } from '../../web/ui/in-words.js';
import { Moment } from '../../web/ui/moment.js';
import { PrintedSymbol } from '../../web/ui/symbol.js';
import { Layout } from '../../web/views/layout.js';
import { EntryFacts } from '../entries/views/entry-facts.js';
import { type ReceiptBody, type ReceivedPart, verdictWords } from '../receipt-body.js';
import type { Receipt } from '../receipt.entity.js';
import { withSuffix } from '../../documents/symbols/symbol-variants.js';

const tones: Record<ReceiptBody['verdict'], Tone | undefined> = { 'in-time': 'ok', late: 'warn', 'no-deadline': undefined };

interface Props {
  receipt: Receipt;
  body: ReceiptBody;
  /** What the meeting has made of it so far. */
  outcome: Outcome | null;
  mayRevise: boolean;
}

/** What the portal certifies about one submission. */
export function ReceiptPage({ receipt: { variant }, body, outcome, mayRevise }: Props) {
  const { t } = useReader();
  const symbol = withSuffix(body.symbol, variant.suffix);
  const { document } = variant;
  return (
    <Layout title={t('contributions.receiptOf', { symbol })} place="delegation">
      <Crumbs crumbs={[{ href: '/delegation', label: t('web.place_delegation') }]} />
      <div class="cols">
        <div class="stack">
          <div class={body.verdict === 'late' ? 'notice warn' : 'notice ok'} role="status">
            <h1>{t.rich('contributions.itIs', { symbol: <PrintedSymbol of={symbol} /> })}</h1>
            <p>
              {t(verdictWords(body))} {body.submittedBy.email && t('contributions.copySent', { email: body.submittedBy.email })}
            </p>
          </div>
          <section class="section" id="receipt">
            <h2>{t('contributions.receipt')}</h2>
            <dl class="facts">
              <dt>{t('contributions.trackingId')}</dt>
              <dd class="code" dir="ltr">
                {body.id}
              </dd>
              <dt>{t('contributions.number')}</dt>
              <dd>
                <PrintedSymbol of={symbol} copies />
              </dd>
              <dt>{t('contributions.titleLabel')}</dt>
              <dd dir="auto" lang={body.language}>
                {body.title}
              </dd>
              <dt>{t('contributions.onBehalfOf')}</dt>
              <dd dir="auto">{body.onBehalfOf.name}</dd>
              <dt>{t('contributions.submittedBy')}</dt>
              <dd>
                <bdi>{body.submittedBy.name}</bdi>
              </dd>
              {body.entry && <EntryFacts id={body.id} entry={body.entry} zone={body.zone} />}
              <dt>{t('contributions.received')}</dt>
              <dd>
                <Moment at={new Date(body.receivedAt)} zone={body.zone} seconds />
                <br />
                <span class="small muted" dir="ltr">
                  {body.receivedAt}
                </span>
              </dd>
              <dt>{t('contributions.began')}</dt>
              <dd>
                <span class="small muted" dir="ltr">
                  {body.beganAt}
                </span>
              </dd>
              <dt>{t('contributions.deadline')}</dt>
              <dd>
                {body.deadline && (
                  <>
                    <Moment at={new Date(body.deadline)} zone={body.zone} seconds />{' '}
                  </>
                )}
                <Badge tone={tones[body.verdict]}>{t(`contributions.mark_${body.verdict}`)}</Badge>
              </dd>
            </dl>
          </section>
          <section class="section" id="files">
            <h2>{t('contributions.files')}</h2>
            <ul class="plain">
              {body.files.map((part) => (
                <ReceivedFileLine key={part.sha256 + part.name} part={part} />
              ))}
            </ul>
          </section>
          <p class="row no-print">
            <a class="button primary" href={`/documents/${document.slug}`}>
              {t('contributions.seeDocument')}
            </a>
            <a class="button" href={`/receipts/${body.id}.json`}>
              {t('contributions.receiptAsJson')}
            </a>
            <a class="button" href={`${body.meeting ? `/meetings/${body.meeting}` : `/groups/${body.group}`}/contributions/new`}>
              {t('contributions.another')}
            </a>
          </p>
        </div>
        <section class="section">
          <h2>{t('contributions.whatNext')}</h2>
          <ol class="history">
            <li class="end">
              <b>{t('contributions.step_received')}</b>
            </li>
            <li class={variant.isOut ? 'end' : undefined}>
              <b>{t('contributions.step_posted')}</b>
            </li>
            <li class={document.checkedAt ? 'end' : undefined}>
              <b>{t('contributions.step_checked')}</b>
            </li>
            <li class={outcome ? 'end' : undefined}>
              <b>{outcome ? t(`documents.outcome_${outcome}`) : t('contributions.step_introduced')}</b>
            </li>
            {document.isWithdrawn && (
              <li class="end">
                <b>{t('documents.publication_withdrawn')}</b>
              </li>
            )}
          </ol>
          {mayRevise && (
            <p class="small">
              {t.rich('contributions.mayRevise', {
                link: <a href={`/documents/${document.slug}/revisions/new`}>{t('contributions.reviseLink')}</a>,
              })}
            </p>
          )}
        </section>
      </div>
    </Layout>
  );
}

function ReceivedFileLine({ part }: { part: ReceivedPart }) {
  const { t, language } = useReader();
  const kind = isFileKind(part.kind) ? fileKinds[part.kind].name : part.kind;
  const size = new Intl.NumberFormat(localeOf(language)).format(part.size);
  return (
    <li>
      <b dir="auto">{part.name}</b>{' '}
      <span class="muted small">
        {t('contributions.receivedFile', { kind, language: languageInWords(part.language, language), size })}
      </span>
      <p class="code hash" dir="ltr">
        <span class="vh">SHA-256 </span>
        {part.sha256}
      </p>
    </li>
  );
}
