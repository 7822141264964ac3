import type { Texts } from '../../../foundation/i18n/languages.js';
import type { Group } from '../../../groups/group.entity.js';
import { GroupLink } from '../../../groups/views/group-link.js';
import { useReader } from '../../../web/reader.js';
import { Localized } from '../../../web/ui/localized.js';
import type { DocumentLine } from '../../document-details.js';
import type { RelationType } from '../document-relation.entity.js';
import { DocumentLink } from '../../views/document-row.js';

/** What a document has to do with another one, a group, or something known by its name alone (REV-9). */
export interface ShownRelation {
  id: number;
  type: RelationType;
  /** Whether the other document says it of this one. */
  isInverse: boolean;
  target: { line: DocumentLine } | { group: Group } | { text: Texts };
}

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
