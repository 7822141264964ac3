import { Localized } from '../../../web/ui/localized.js';
import type { Office } from '../office.entity.js';

/** An office by its name, leading to its page. */
export function OfficeLink({ office }: { office: Office }) {
  return (
    <a href={`/offices/${office.code}`}>
      <Localized of={office.names} />
    </a>
  );
}
