import { Fragment } from 'preact';
import type { FileKind } from '../../foundation/files/file-kinds.js';
import { useReader } from '../../web/reader.js';
import { ColumnHeader } from '../../web/ui/column-header.js';
import type { ListAddress } from '../../web/ui/list-address.js';
import type { DocumentLine } from '../document-details.js';
import type { DocumentSort } from '../document-order.js';
import { ClosedRow, DocumentRow, GapRow } from './document-row.js';
import type { Ticking } from './row-tick.js';
import { SortableHeader } from './sortable-header.js';

/** Numbers, by their printed symbols, that no document of our sources holds: the first and the last of a run. */
export interface Gap {
  first: string;
  last: string;
}

interface Props {
  lines: readonly DocumentLine[];
  as: FileKind;
  /** Which columns there are beside document, source, files and date. */
  detailed?: boolean;
  /** Where to sort the list anew; without it the columns cannot be sorted by. */
  sorting?: { address: ListAddress; sort: DocumentSort };
  /** The gaps in the numbers, by the id of the document before which each stands. */
  gaps?: ReadonlyMap<number, Gap>;
  caption?: string;
  /** Whether rows can be ticked, and for which form. */
  ticking?: Ticking;
}

/** Documents to be scanned, one a row. On narrow screens each row becomes a small block. */
export function DocumentTable({ lines, as, detailed = false, sorting, gaps, caption, ticking }: Props) {
  const { t } = useReader();
  return (
    <div class="docs">
      <table class="doc-table" role="table">
        <caption>
          {caption} {t('documents.tableCaption')}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <SortableHeader by="symbol" sorting={sorting} class="doc" after={t('documents.title')}>
              {t('documents.symbol')}
            </SortableHeader>
            <SortableHeader by="source" sorting={sorting}>
              {t('documents.source')}
            </SortableHeader>
            {detailed && <ColumnHeader>{t('documents.item')}</ColumnHeader>}
            {detailed && <ColumnHeader>{t('documents.purpose')}</ColumnHeader>}
            <ColumnHeader class="files">{t('documents.files')}</ColumnHeader>
            <SortableHeader by="posted" sorting={sorting}>
              {t('documents.posted')}
            </SortableHeader>
            <ColumnHeader>{t('documents.status')}</ColumnHeader>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {lines.map((line) => (
            <Fragment key={line.document.id}>
              <GapRow gap={gaps?.get(line.document.id)} detailed={detailed} />
              {line.sight === 'number' ? (
                <ClosedRow line={line} detailed={detailed} />
              ) : (
                <DocumentRow line={line} as={as} detailed={detailed} ticking={ticking} />
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
