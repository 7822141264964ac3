import { dayInWords } from '../../foundation/i18n/dates.js';
import { useReader } from '../../web/reader.js';
import { Localized } from '../../web/ui/localized.js';
import type { Seat } from '../seat.entity.js';

/** Who sits, for which entity. */
export function SeatHolder({ seat: { person, organization } }: { seat: Seat }) {
  return (
    <>
      <bdi>{person.name}</bdi>
      {organization && (
        <>
          <br />
          <span class="small muted">
            <Localized of={organization.names} />
          </span>
        </>
      )}
    </>
  );
}

/** From when until when a seat is held, as far as it is known. */
export function SeatTime({ seat: { from, until, areDaysKnown } }: { seat: Seat }) {
  const { t, language } = useReader();
  if (from && until) {
    const days = { from: dayInWords(from, language), until: dayInWords(until, language) };
    return <>{areDaysKnown ? t('groups.fromUntil', days) : t('groups.namedFromUntil', days)}</>;
  }
  if (from) return <>{t('groups.since', { day: dayInWords(from, language) })}</>;
  return <>{until ? t('groups.until', { day: dayInWords(until, language) }) : t('groups.timeUnknown')}</>;
}
