import type { Rule } from '../foundation/rule.js';
import type { Group } from './group.entity.js';

/** Making a new group. */
export const createGroup: Rule<null> = (actor) => actor.isAdmin;

/** Convening meetings, seating people, posting documents: the work of a group's secretariat. */
export const serve: Rule<Group> = (actor, group) => actor.serves(group.id);
