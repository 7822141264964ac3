import type { Rule } from '../../foundation/rule.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { minute } from '../proceedings.policy.js';
import type { Statement } from './statement.entity.js';

/** Handing in a statement: for an entity that sits in the group (SR-3). */
export const handIn: Rule<Meeting> = (actor, { group }) => actor.organizationIds.some((id) => actor.bringsFor(id, group.id));

/** Changing one's statement or taking it back, as long as nobody has decided about it. */
export const changeStatement: Rule<Statement> = (actor, { organization, meeting }) => actor.bringsFor(organization.id, meeting.group.id);

/** Following a statement: its delegation, the chair and the secretariat. */
export const followStatement: Rule<Statement> = (actor, statement) =>
  actor.may(minute, statement.meeting) || actor.may(changeStatement, statement);
