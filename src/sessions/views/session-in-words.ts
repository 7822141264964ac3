import { dayInWords } from '../../foundation/i18n/dates.js';
import type { Reader } from '../../web/reader.js';
import type { Session } from '../session.entity.js';

type Tongue = Pick<Reader, 't' | 'language'>;

/** A session in one line: its day and hours, and who sits. */
export function sessionInWords(session: Session, reader: Tongue): string {
  return [dayInWords(session.day, reader.language, true), sittingInWords(session, reader)].join(', ');
}

/** The same where its day stands above it. */
export function sittingInWords(session: Session, reader: Tongue): string {
  const { kind, group, meeting } = session;
  return [hoursInWords(session, reader), group.id === meeting.group.id ? reader.t(`sessions.kind_${kind}`) : group.label].join(', ');
}

/** Its day and hours, or as much as is known of them. */
export function timeInWords(time: Pick<Session, 'day' | 'starts' | 'ends' | 'part'>, reader: Tongue): string {
  return [dayInWords(time.day, reader.language, true), hoursInWords(time, reader)].join(', ');
}

function hoursInWords({ starts, ends, part }: Pick<Session, 'starts' | 'ends' | 'part'>, { t }: Tongue): string {
  if (starts) return [starts, ends].filter(Boolean).join('–');
  return part ? t(`sessions.part_${part}`) : t('sessions.timeUnknown');
}
