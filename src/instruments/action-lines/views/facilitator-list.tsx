import { OfficeLink } from '../../../people/offices/views/office-link.js';
import { useReader } from '../../../web/reader.js';
import { Localized } from '../../../web/ui/localized.js';
import { Span } from '../../../web/ui/span.js';
import type { Facilitation } from '../facilitation.entity.js';

/** Who facilitates an action line, as what, when, and where that is said. */
export function FacilitatorList({ facilitations }: { facilitations: readonly Facilitation[] }) {
  const { t } = useReader();
  return (
    <ul class="plain">
      {facilitations.map(({ id, office, names, role, from, until, source }) => (
        <li key={id}>
          {office ? <OfficeLink office={office} /> : <Localized of={names} />}
          <span class="line muted small">
            {t(`instruments.role_${role}`)} · <Span from={from} until={until} />
          </span>
          {source && (
            <span class="line muted small">
              <Localized of={source} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
