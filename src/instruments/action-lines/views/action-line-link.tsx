import { Localized } from '../../../web/ui/localized.js';
import { actionLines } from '../action-lines.js';

/** An action line by its code and name, leading to its page. */
export function ActionLineLink({ code }: { code: string }) {
  const names = actionLines[code];
  return (
    <a href={`/action-lines/${code}`}>
      <bdi>{code}</bdi> {names && <Localized of={names} />}
    </a>
  );
}
