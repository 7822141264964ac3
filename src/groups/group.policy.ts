import type { Rule } from '../foundation/rule.js';
import type { Organization } from '../people/organization.entity.js';
import type { Group } from './group.entity.js';
import type { SeatRole } from './seat.entity.js';

/** Making a new group: whoever keeps the portal, and a secretariat under its own group. */
export const createGroup: Rule<Group | null> = (actor, above) => actor.isAdmin || (above !== null && actor.may(serve, above));

/** Convening meetings, seating people, posting documents: the work of a group's secretariat. */
export const serve: Rule<Group> = (actor, { id, lineage }) => [id, ...lineage].some((one) => actor.serves(one));

interface WantedSeat {
  group: Group;
  role: SeatRole;
  organization: Organization | null;
}

/** Giving a seat: the secretariat any, and a focal point those of her entity's delegates (ACC-2). */
export const giveSeat: Rule<WantedSeat> = (actor, { group, role, organization }) =>
  actor.may(serve, group) || (role === 'delegate' && organization !== null && actor.answersFor.has(organization.id));
