import { dayInWords } from '../../foundation/i18n/dates.js';
import type { Reader } from '../../web/reader.js';
import type { Session } from '../session.entity.js';

type Tongue = Pick<Reader, 't' | 'language'>;

/** A session in one line: its day and hours, and who sits. */
export function sessionInWords(session: Session, reader: Tongue): string {
  const { kind, group, meeting } = session;
  return [timeInWords(session, reader), group.id === meeting.group.id ? reader.t(`sessions.kind_${kind}`) : group.label].join(', ');
}

/** Its day and hours, or as much as is known of them. */
export function timeInWords({ day, starts, ends, part }: Pick<Session, 'day' | 'starts' | 'ends' | 'part'>, { t, language }: Tongue): string {
  const partInWords = part ? t(`sessions.part_${part}`) : t('sessions.timeUnknown');
  return [dayInWords(day, language, true), starts ? [starts, ends].filter(Boolean).join('–') : partInWords].join(', ');
}
