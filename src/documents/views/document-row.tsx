import type { FileKind } from '../../foundation/files/file-kinds.js';
import { useReader, useWay } from '../../web/reader.js';
import { DayOf } from '../../web/ui/moment.js';
import { PrintedSymbol } from '../../web/ui/symbol.js';
import { type DocumentLine, latestOf } from '../document-details.js';
import { ClosedMark } from './closed-mark.js';
import { DocumentBadges } from './document-badges.js';
import type { Gap } from './document-table.js';
import { DocumentTitle } from './document-title.js';
import { LanguageBadges } from './language-badges.js';
import { RowTick, type Ticking } from './row-tick.js';
import { SourceNames } from './source-names.js';

interface Props {
  line: DocumentLine;
  as: FileKind;
  detailed: boolean;
  ticking?: Ticking;
}

/** A document of which the reader sees its line, or all. Of a line for members alone there is nothing beyond its source. */
export function DocumentRow({ line, as, detailed, ticking }: Props) {
  const { t } = useReader();
  const { document, sight, sources, items } = line;
  const latest = latestOf(line);
  const isOpen = sight === 'all';
  return (
    <tr role="row">
      <th role="rowheader" scope="row" class="doc">
        <RowTick line={line} ticking={ticking} />
        <DocumentLink line={line} />
      </th>
      <td role="cell" class="source">
        <SourceNames sources={sources} />
      </td>
      {detailed && (
        <td role="cell" class="meta" data-label={isOpen && items.length > 0 ? t('documents.item') : undefined}>
          {isOpen && items.map(({ item }) => item.code).join(', ')}
        </td>
      )}
      {detailed && (
        <td role="cell" class="meta">
          {isOpen && document.purpose && t(`documents.purpose_${document.purpose}`)}
        </td>
      )}
      <td role="cell" class="files">
        {latest && (
          <LanguageBadges
            symbol={document.symbol}
            address={`/documents/${document.slug}`}
            versions={latest.versions}
            original={document.originalLanguage}
            as={as}
          />
        )}
      </td>
      <td role="cell" class="date" data-label={isOpen ? t('documents.posted') : undefined}>
        {isOpen && <PostedOn line={line} />}
      </td>
      <td role="cell" class="status">
        {isOpen ? <DocumentBadges line={line} /> : <ClosedMark line={line} />}
      </td>
    </tr>
  );
}

/** A document of which the reader sees the number alone. */
export function ClosedRow({ line, detailed }: Pick<Props, 'line' | 'detailed'>) {
  const { symbol, slug, isWithdrawn } = line.document;
  return (
    <tr role="row" class={isWithdrawn ? 'gone' : undefined}>
      <th role="rowheader" scope="row" class="doc">
        <PrintedSymbol of={symbol} href={useWay(`/documents/${slug}`)} />
      </th>
      <td role="cell" class="told" colspan={detailed ? 6 : 4}>
        <ClosedMark line={line} />
      </td>
    </tr>
  );
}

/** Numbers that were given, as far as one can tell, but of which our sources tell nothing. */
export function GapRow({ gap, detailed }: { gap: Gap | undefined; detailed: boolean }) {
  const { t } = useReader();
  if (!gap) return null;
  const { first, last } = gap;
  return (
    <tr role="row" class="gap">
      <th role="rowheader" scope="row" class="doc">
        <PrintedSymbol of={first} />
        {last !== first && (
          <>
            {' – '}
            <PrintedSymbol of={last} />
          </>
        )}
      </th>
      <td role="cell" class="told muted" colspan={detailed ? 6 : 4}>
        {t('documents.notInOurSources')}
      </td>
    </tr>
  );
}

/** Symbol, latest revision and title in one link. */
export function DocumentLink({ line }: { line: DocumentLine }) {
  const { document } = line;
  const suffix = latestOf(line)?.variant.suffix;
  return (
    <a class="doc-parts" href={useWay(`/documents/${document.slug}`)}>
      <span>
        <PrintedSymbol of={document.symbol} /> {suffix && <span class="chip">{suffix}</span>}
      </span>{' '}
      <DocumentTitle document={document} />
    </a>
  );
}

function PostedOn({ line: { document } }: { line: DocumentLine }) {
  const { t } = useReader();
  if (document.postedAt) return <DayOf at={document.postedAt} zone={document.meeting?.timeZone ?? document.group.zone} />;
  return document.registeredAt ? null : <span class="muted">{t('documents.unknown')}</span>;
}
