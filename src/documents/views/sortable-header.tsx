import { useReader } from '../../web/reader.js';
import { addressOf, type ListAddress } from '../../web/ui/list-address.js';
import type { DocumentSort } from '../document-order.js';

interface Props {
  by: DocumentSort;
  sorting?: { address: ListAddress; sort: DocumentSort };
  class?: string;
  /** What stands in the same column beside what it is sorted by. */
  after?: string;
  children: string;
}

/** The head of a column by which a list can be sorted. Dates are sorted from the latest on. */
export function SortableHeader({ by, sorting, class: className, after, children }: Props) {
  const order = by === 'posted' ? 'descending' : 'ascending';
  const isSorted = sorting?.sort === by;
  const label = sorting ? <SortLink by={by} address={sorting.address} label={children} arrow={isSorted ? order : null} /> : children;
  return (
    <th role="columnheader" scope="col" class={className} aria-sort={isSorted ? order : undefined}>
      {after ? (
        <span class="doc-parts">
          <span>{label}</span> <span>{after}</span>
        </span>
      ) : (
        label
      )}
    </th>
  );
}

interface SortLinkProps {
  by: DocumentSort;
  address: ListAddress;
  label: string;
  arrow: 'ascending' | 'descending' | null;
}

function SortLink({ by, address, label, arrow }: SortLinkProps) {
  const { t } = useReader();
  return (
    <a href={addressOf(address, { sort: by, page: undefined })} title={t('documents.sortBy', { column: label })}>
      {label}
      {arrow && <span aria-hidden="true">{arrow === 'ascending' ? ' ↑' : ' ↓'}</span>}
    </a>
  );
}
