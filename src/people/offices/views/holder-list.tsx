import { Span } from '../../../web/ui/span.js';
import type { Holding } from '../holding.entity.js';

/** Who held an office, and when as far as it is known. */
export function HolderList({ holdings }: { holdings: readonly Holding[] }) {
  return (
    <ul class="plain">
      {holdings.map(({ id, person, from, until }) => (
        <li key={id}>
          <bdi>{person.name}</bdi>
          <span class="line muted small">
            <Span from={from} until={until} />
          </span>
        </li>
      ))}
    </ul>
  );
}
