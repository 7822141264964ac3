import { GroupLink } from '../../../groups/views/group-link.js';
import { useReader } from '../../../web/reader.js';
import { Localized } from '../../../web/ui/localized.js';
import { DocumentLink } from '../../views/document-row.js';
import type { ShownRelation } from '../related-documents.js';

/** What has to do with what the page shows, from this side (REV-9). */
export function RelationList({ relations }: { relations: readonly ShownRelation[] }) {
  const { t } = useReader();
  return (
    <dl class="relations">
      {relations.map((relation) => (
        <div key={`${relation.id}${relation.isInverse ? 'i' : ''}`}>
          <dt>{relation.isInverse ? t(`documents.inverse_${relation.type}`) : t(`documents.relation_${relation.type}`)}</dt>
          <dd>
            <Target of={relation.target} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Target({ of }: { of: ShownRelation['target'] }) {
  if ('line' in of) return <DocumentLink line={of.line} />;
  return 'group' in of ? <GroupLink group={of.group} /> : <Localized of={of.text} />;
}
