import { useReader } from '../../web/reader.js';
import type { DocumentLine } from '../document-details.js';

/** How the rows of a table are ticked. */
export interface Ticking {
  /** The id of the form to which the boxes belong. */
  form: string;
  name: string;
  /** In bytes, what ticking the document brings; 0 where there is nothing to tick. */
  sizeOf(line: DocumentLine): number;
}

/** A box by which a row is ticked. */
export function RowTick({ line, ticking }: { line: DocumentLine; ticking: Ticking | undefined }) {
  const { t } = useReader();
  const size = ticking?.sizeOf(line) ?? 0;
  if (!ticking || size === 0) return null;
  const { slug, symbol } = line.document;
  return (
    <input
      type="checkbox"
      class="no-print"
      form={ticking.form}
      name={ticking.name}
      value={slug}
      data-bytes={size}
      aria-label={t('documents.tick', { symbol })}
    />
  );
}
