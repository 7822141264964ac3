import { useReader } from '../../../web/reader.js';
import { PrintedSymbol } from '../../../web/ui/symbol.js';
import type { RelationType } from '../document-relation.entity.js';
import type { ShownRelation } from '../related-documents.js';

const notices: Partial<Record<RelationType, 'documents.mergedInto' | 'documents.revisedBy'>> = {
  merges: 'documents.mergedInto',
  revises: 'documents.revisedBy',
};

/** That other documents stand in the place of what the page shows, and which (REV-3). */
export function Successors({ relations }: { relations: readonly ShownRelation[] }) {
  const { t } = useReader();
  return (
    <>
      {relations.map(({ id, type, isInverse, target }) => {
        const notice = isInverse && notices[type];
        if (!notice || !('line' in target)) return null;
        const { symbol, slug } = target.line.document;
        return (
          <p key={id} class="notice warn">
            {t.rich(notice, { document: <PrintedSymbol of={symbol} href={`/documents/${slug}`} /> })}
          </p>
        );
      })}
    </>
  );
}
