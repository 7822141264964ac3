import type { Rule } from '../foundation/rule.js';
import type { Organization } from '../people/organization.entity.js';
import type { Group } from './group.entity.js';
import type { SeatRole } from './seat.entity.js';

/** Making a new group. */
export const createGroup: Rule<null> = (actor) => actor.isAdmin;

/** Convening meetings, seating people, posting documents: the work of a group's secretariat. */
export const serve: Rule<Group> = (actor, group) => actor.serves(group.id);

interface WantedSeat {
  group: Group;
  role: SeatRole;
  organization: Organization | null;
}

/** Giving a seat: the secretariat any, and a focal point those of her entity's delegates (ACC-2). */
export const giveSeat: Rule<WantedSeat> = (actor, { group, role, organization }) =>
  actor.may(serve, group) || (role === 'delegate' && organization !== null && actor.answersFor.has(organization.id));
