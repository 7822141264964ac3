import type { ComponentChildren } from 'preact';
import { GroupLink } from '../../../groups/views/group-link.js';
import { useReader } from '../../../web/reader.js';
import { Told, ToldText } from '../../../web/ui/told.js';
import { DocumentLink } from '../../views/document-row.js';
import type { ShownRelation } from '../related-documents.js';

interface Props {
  relations: readonly ShownRelation[];
  /** What stands beside each of them. */
  beside?: (relation: ShownRelation) => ComponentChildren;
}

/** What has to do with what the page shows, from this side (REV-9). */
export function RelationList({ relations, beside }: Props) {
  const { t } = useReader();
  return (
    <dl class="relations">
      {relations.map((relation) => (
        <div key={`${relation.id}${relation.isInverse ? 'i' : ''}`}>
          <dt>{relation.isInverse ? t(`documents.inverse_${relation.type}`) : t(`documents.relation_${relation.type}`)}</dt>
          <dd>
            <Target of={relation.target} />
            {relation.remark && (
              <span class="line muted small">
                <Told of={relation.remark} />
              </span>
            )}
            {beside?.(relation)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Target({ of }: { of: ShownRelation['target'] }) {
  if ('line' in of) return <DocumentLink line={of.line} />;
  if ('group' in of) return <GroupLink group={of.group} />;
  return 'symbol' in of ? <ToldText text={of.symbol} /> : <Told of={of.text} />;
}
