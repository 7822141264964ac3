import type { DocumentLine } from '../../documents/document-details.js';
import { confirm, revise } from '../../documents/document.policy.js';
import { DocumentLink } from '../../documents/views/document-row.js';
import { SortableHeader } from '../../documents/views/sortable-header.js';
import { useReader } from '../../web/reader.js';
import { ColumnHeader } from '../../web/ui/column-header.js';
import { Badge } from '../../web/ui/badge.js';
import { PostForm } from '../../web/ui/post-form.js';
import type { Receipt } from '../receipt.entity.js';

interface Props {
  lines: readonly DocumentLine[];
  receipts: readonly Receipt[];
}

/** What a delegation has contributed, what became of it, and what it may do next. On a phone each row is a small block. */
export function ContributedTable({ lines, receipts }: Props) {
  const { t } = useReader();
  return (
    <div class="docs">
      <table class="doc-table" role="table">
        <caption>{t('contributions.contributedCaption', { count: lines.length })}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <SortableHeader by="symbol" class="doc" after={t('contributions.titleLabel')}>
              {t('contributions.number')}
            </SortableHeader>
            <ColumnHeader>{t('contributions.state')}</ColumnHeader>
            <ColumnHeader>{t('contributions.receipt')}</ColumnHeader>
            <ColumnHeader>{t('contributions.next')}</ColumnHeader>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {lines.map((line) => (
            <ContributedRow key={line.document.slug} line={line} receipts={receipts} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ContributedRow({ line, receipts }: { line: DocumentLine; receipts: readonly Receipt[] }) {
  const { t, actor } = useReader();
  const { document, treatments, sources } = line;
  const own = receipts.filter(({ variant }) => variant.document.id === document.id);
  const outcome = treatments.at(-1)?.outcome;
  return (
    <tr role="row">
      <th role="rowheader" scope="row" class="doc">
        <DocumentLink line={line} />
      </th>
      <td role="cell" class="status">
        <Badge>{outcome ? t(`documents.outcome_${outcome}`) : t(`documents.publication_${document.publication}`)}</Badge>{' '}
        {document.isLate && <Badge tone="warn">{t('documents.late')}</Badge>}
        {sources.some((source) => actor.may(confirm, source)) && <Confirmation slug={document.slug} symbol={document.symbol} />}
      </td>
      <td role="cell" class="ways">
        {own.map(({ id, variant }) => (
          <a key={id} href={`/receipts/${id}`}>
            {variant.suffix || t('contributions.receipt')}
          </a>
        ))}
      </td>
      <td role="cell" class="ways">
        <Ways line={line} />
      </td>
    </tr>
  );
}

/** What the delegation may do with a document of its own. */
function Ways({ line }: { line: DocumentLine }) {
  const { t, actor, now } = useReader();
  const { document, variants } = line;
  if (document.isWithdrawn || !actor.may(revise, line)) return null;
  const isOpen = document.takesRevisions(now);
  const awaitsPosting = variants.some(({ variant }) => !variant.isOut);
  return (
    <>
      {isOpen && awaitsPosting && <Way to="replacements/new" label={t('contributions.replace')} line={line} />}
      {isOpen && <Way to="revisions/new" label={t('contributions.revise')} line={line} />}
      <Way to="withdrawal" label={t('documents.withdrawVerb')} line={line} />
    </>
  );
}

function Way({ to, label, line: { document } }: { to: string; label: string; line: DocumentLine }) {
  return (
    <a href={`/documents/${document.slug}/${to}`}>
      {label}
      <span class="vh"> {document.symbol}</span>
    </a>
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
