import { dayInWords } from '../../foundation/i18n/dates.js';
import { useReader } from '../reader.js';

interface Props {
  from: string | null;
  until: string | null;
}

/** From when until when something lasted, as far as either is known: 2007, 2007-06 or 2007-06-11. */
export function Span({ from, until }: Props) {
  const { t, language } = useReader();
  const [first, last] = [from, until].map((day) => day && dayInWords(day, language));
  if (first && last) return <>{first === last ? first : t('web.fromUntil', { from: first, until: last })}</>;
  if (first) return <>{t('web.since', { day: first })}</>;
  return <>{last ? t('web.until', { day: last }) : t('web.timeUnknown')}</>;
}
