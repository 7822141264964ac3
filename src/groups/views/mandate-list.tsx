import { dayInWords } from '../../foundation/i18n/dates.js';
import { useReader } from '../../web/reader.js';
import { Localized } from '../../web/ui/localized.js';
import type { Mandate } from '../mandate.entity.js';

/** What a group was told to do, the latest mandate first, with the resolutions that say so. */
export function MandateList({ mandates }: { mandates: readonly Mandate[] }) {
  return (
    <ul class="plain">
      {mandates.map((mandate) => (
        <li key={mandate.id} class="flow">
          <MandateText mandate={mandate} />
        </li>
      ))}
    </ul>
  );
}

function MandateText({ mandate: { validFrom, items, resolutions, note } }: { mandate: Mandate }) {
  const { t, language } = useReader();
  return (
    <>
      {validFrom && <p class="small muted">{t('groups.mandateSince', { day: dayInWords(validFrom, language) })}</p>}
      <ul class="read flow">
        {items.map(({ code, text }) => (
          <li key={code}>
            <Localized of={text} />
          </li>
        ))}
      </ul>
      {resolutions.length > 0 && (
        <dl class="facts">
          <dt>{t('groups.resolutions')}</dt>
          {resolutions.map((resolution) => (
            <dd key={resolution.en}>
              <Localized of={resolution} />
            </dd>
          ))}
        </dl>
      )}
      {note && (
        <p class="small muted">
          <Localized of={note} />
        </p>
      )}
    </>
  );
}
