import { dayInWords } from '../../foundation/i18n/dates.js';
import { InstrumentLink } from '../../instruments/views/instrument-link.js';
import { useReader } from '../../web/reader.js';
import { Told } from '../../web/ui/told.js';
import type { FoundedMandate } from '../groups.service.js';

/** What a group was told to do, the latest mandate first, with the instruments that say so. */
export function MandateList({ mandates }: { mandates: readonly FoundedMandate[] }) {
  return (
    <ul class="plain">
      {mandates.map((founded) => (
        <li key={founded.mandate.id} class="flow">
          <MandateText founded={founded} />
        </li>
      ))}
    </ul>
  );
}

function MandateText({ founded: { mandate, bases } }: { founded: FoundedMandate }) {
  const { t, language } = useReader();
  const { validFrom, items, note } = mandate;
  return (
    <>
      {validFrom && <p class="small muted">{t('groups.mandateSince', { day: dayInWords(validFrom, language) })}</p>}
      <ul class="read flow">
        {items.map(({ code, text }) => (
          <li key={code}>
            <Told of={text} />
          </li>
        ))}
      </ul>
      {bases.length > 0 && (
        <dl class="facts">
          <dt>{t('groups.basis')}</dt>
          {bases.map(({ id, instrument, paragraph }) => (
            <dd key={id}>
              <InstrumentLink instrument={instrument} paragraph={paragraph} inFull />
            </dd>
          ))}
        </dl>
      )}
      {note && (
        <p class="small muted">
          <Told of={note} />
        </p>
      )}
    </>
  );
}
