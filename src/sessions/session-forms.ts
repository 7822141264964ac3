import type { Meeting } from '../meetings/meeting.entity.js';
import { FilledForm } from '../web/filled-form.js';
import type { NewSessionForm, SessionForm, SessionTimeForm } from './session.dto.js';
import type { ChairedSession, SessionTime } from './sessions.service.js';

/** The form of a new session: the group's own plenary, on the first day. */
export function blankSession({ days, group }: Meeting): FilledForm<NewSessionForm> {
  return FilledForm.blank<NewSessionForm>({ day: days[0] ?? '', group: group.slug, kind: 'plenary', part: '' });
}

/** The form of a session, filled in with what stands there. */
export function filledSession({ session, chairs }: ChairedSession): FilledForm<SessionForm> {
  const { group, kind, room, remoteLink, items, version } = session;
  const chairing = chairs.flatMap(({ person, capacity, onBehalfOf }, at) => [
    [`chair${at + 1}`, person.email ?? person.name],
    [`capacity${at + 1}`, capacity],
    [`for${at + 1}`, onBehalfOf ? (onBehalfOf.email ?? onBehalfOf.name) : ''],
  ]);
  const rest = { group: group.slug, kind, room: room ?? '', remoteLink: remoteLink ?? '', items, version: String(version) };
  return FilledForm.blank<SessionForm>({ ...rest, ...Object.fromEntries(chairing) });
}

/** The form of a session's time, filled in with the present one or with where it was put. */
export function filledTime({ day, starts, ends, part }: Required<SessionTime>, version: number): FilledForm<SessionTimeForm> {
  const time = { day, starts: starts ?? '', ends: ends ?? '', part: part ?? '' };
  return FilledForm.blank<SessionTimeForm>({ ...time, version: String(version) });
}
