import { useReader } from '../../web/reader.js';
import { listInWords } from '../../web/ui/in-words.js';
import { Localized } from '../../web/ui/localized.js';
import type { Group } from '../group.entity.js';

/** To whom a group is open, and on what ground (ACC-1). */
export function Openness({ group: { openTo, openBasis } }: { group: Group }) {
  const { t, language } = useReader();
  const kinds = openTo.map((kind) => t(`groups.openTo_${kind}`));
  return (
    <>
      {kinds.length > 0 ? listInWords(kinds, language) : t('groups.opennessUnknown')}
      {openBasis && (
        <>
          <br />
          <span class="small muted">
            <Localized of={openBasis} />
          </span>
        </>
      )}
    </>
  );
}
