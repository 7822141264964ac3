import type { Rule } from '../foundation/rule.js';
import type { Session } from './session.entity.js';

/** Following a session from afar: for those who sit in the group or lead it. */
export const followRemotely: Rule<Session> = (actor, { group, meeting }) =>
  [group, meeting.group].some(({ id }) => actor.sitsIn(id) || actor.serves(id) || actor.chairs(id));
