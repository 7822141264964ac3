import { dayInWords } from '../../../foundation/i18n/dates.js';
import { type Language, languages } from '../../../foundation/i18n/languages.js';
import { useReader } from '../../../web/reader.js';
import { Badge, type Tone } from '../../../web/ui/badge.js';
import { languageInWords } from '../../../web/ui/in-words.js';
import { PrintedSymbol } from '../../../web/ui/symbol.js';
import type { VersionFiles } from '../../document-details.js';
import { withSuffix } from '../../symbols/symbol-variants.js';
import type { VersionState } from '../../variants/language-version.entity.js';
import { DocumentTitle } from '../../views/document-title.js';
import type { BoardRow } from '../translation-board.service.js';

const tones: Partial<Record<VersionState, Tone>> = { ready: 'ok', requested: 'warn', 'in-work': 'info' };

interface Props {
  rows: readonly BoardRow[];
  /** The cells that were ticked when the form was sent, as slug/variant/language. */
  ticked: readonly string[];
}

/** Documents by languages. On a phone each document becomes a block that lists its six languages. */
export function BoardTable({ rows, ticked }: Props) {
  const { t, language } = useReader();
  return (
    <div class="docs">
      <table class="doc-table" role="table">
        <caption>{t('documents.boardCaption', { count: rows.length })}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" class="doc">
              {t('documents.symbol')}
            </th>
            {languages.map((one) => (
              <th key={one} role="columnheader" scope="col">
                {languageInWords(one, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row key={row.variant.id} row={row} ticked={ticked} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, ticked }: { row: BoardRow; ticked: readonly string[] }) {
  const { language } = useReader();
  const { line, variant, versions } = row;
  const { document } = line;
  return (
    <tr role="row">
      <th role="rowheader" scope="row" class="doc">
        <a class="doc-parts" href={`/documents/${document.slug}/translations`}>
          <PrintedSymbol of={withSuffix(document.symbol, variant.suffix)} /> <DocumentTitle document={document} />
        </a>
      </th>
      {versions.map((version) => (
        <td key={version.language} role="cell" class="meta" data-label={languageInWords(version.language, language)}>
          <CellState row={row} version={version} ticked={ticked} isOriginal={version.language === document.originalLanguage} />
        </td>
      ))}
    </tr>
  );
}

interface CellProps {
  row: BoardRow;
  version: VersionFiles;
  ticked: readonly string[];
  isOriginal: boolean;
}

function CellState({ row, version, ticked, isOriginal }: CellProps) {
  const { t } = useReader();
  const name = useCellName(row, version.language);
  const { state, files, language } = version;
  const value = `${row.line.document.slug}/${row.variant.key}/${language}`;
  if (files.length > 0) return <Badge tone="ok">{t(isOriginal ? 'documents.original' : 'documents.state_ready')}</Badge>;
  return (
    <label class="check">
      <input type="checkbox" name="cells" value={value} checked={ticked.includes(value)} aria-label={name} />{' '}
      <span>
        <Badge tone={tones[state]}>{t(`documents.state_${state}`)}</Badge>
        <DueDay version={version} isOverdue={row.overdue.includes(language)} />
      </span>
    </label>
  );
}

/** By which day it is wished for, and that the day has passed. */
export function DueDay({ version: { dueOn }, isOverdue }: { version: Pick<VersionFiles, 'dueOn'>; isOverdue: boolean }) {
  const { t, language } = useReader();
  if (!dueOn) return null;
  const day = dayInWords(dueOn, language);
  return <span class="line small muted">{isOverdue ? <Badge tone="bad">{t('documents.overdueSince', { day })}</Badge> : t('documents.wishedForBy', { day })}</span>;
}

function useCellName({ line, variant }: BoardRow, language: Language): string {
  const { t, language: own } = useReader();
  const symbol = withSuffix(line.document.symbol, variant.suffix);
  return t('documents.tickLanguage', { symbol, language: languageInWords(language, own) });
}
