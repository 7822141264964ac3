import type { Rule } from '../foundation/rule.js';

/** Entering and changing events: the work of every secretariat, since most belong to no group. */
export const keepEvents: Rule<null> = (actor) => actor.isAdmin || actor.servedGroups.size > 0;
