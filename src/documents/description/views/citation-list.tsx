import { InstrumentLink } from '../../../instruments/views/instrument-link.js';
import type { Citation } from '../citation.entity.js';

/** What a document cites, each leading to its page. */
export function CitationList({ citations }: { citations: readonly Citation[] }) {
  return (
    <ul class="plain">
      {citations.map(({ id, instrument, paragraph }) => (
        <li key={id}>
          <InstrumentLink instrument={instrument} paragraph={paragraph} />
        </li>
      ))}
    </ul>
  );
}
