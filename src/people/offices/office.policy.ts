import type { Rule } from '../../foundation/rule.js';

/** Entering offices and writing down who holds them: the work of every secretariat, since they belong to no group. */
export const keepOffices: Rule<null> = (actor) => actor.isAdmin || actor.servedGroups.size > 0;
