import { dayIn, dayInWords, momentInWords, offsetInWords, tellSameTime } from '../../foundation/i18n/dates.js';
import { useReader } from '../reader.js';

interface Props {
  at: Date;
  /** The IANA zone in which the instant is told: the meeting's. */
  zone: string;
  seconds?: boolean;
}

/** An instant in the meeting's zone, named; beside it the reader's own time where it differs. */
export function Moment({ at, zone, seconds = false }: Props) {
  const { t, language, zone: own } = useReader();
  const differs = own !== null && !tellSameTime(at, own, zone);
  return (
    <>
      <time datetime={at.toISOString()}>{momentInWords(at, zone, language, seconds)}</time>{' '}
      <span class="zone">({zoneInWords(at, zone)})</span>
      {differs ? (
        <span class="small muted">
          {' '}
          {t('web.yourTime', { time: momentInWords(at, own, language), zone: zoneInWords(at, own) })}
        </span>
      ) : (
        own === null && <ReadersTime from={at} zone={zone} />
      )}
    </>
  );
}

/** The day of an instant where the meeting is held, for places where the hour does not matter. */
export function DayOf({ at, zone }: Omit<Props, 'seconds'>) {
  const { language } = useReader();
  return <time datetime={at.toISOString()}>{dayInWords(dayIn(zone, at), language)}</time>;
}

/** An empty place where the script tells an instant, or an interval, in the reader's own time where its offset differs. */
export function ReadersTime({ from, until, zone }: { from: Date; until?: Date; zone: string }) {
  const interval = [from, until].flatMap((at) => at?.toISOString() ?? []).join('/');
  return <span class="small muted" data-local={interval} data-offset={offsetInWords(from, zone)} hidden />;
}

/** A zone by its place and its offset at the instant: Europe/Zurich, UTC+2. */
export function zoneInWords(at: Date, zone: string): string {
  return zone === 'UTC' ? 'UTC' : `${zone.replaceAll('_', ' ')}, ${offsetInWords(at, zone)}`;
}
