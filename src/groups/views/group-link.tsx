import { Localized } from '../../web/ui/localized.js';
import { PrintedSymbol } from '../../web/ui/symbol.js';
import type { Group } from '../group.entity.js';

/** A group by its acronym and name, in one link. */
export function GroupLink({ group }: { group: Group }) {
  return (
    <a class="group-link" href={`/groups/${group.slug}`}>
      {group.acronym && (
        <>
          <PrintedSymbol of={group.acronym} />{' '}
        </>
      )}
      <Localized of={group.names} />
    </a>
  );
}
