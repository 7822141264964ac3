import type { Rule } from '../foundation/rule.js';

/** Entering and changing instruments: the work of every secretariat, since they belong to no group. */
export const keepInstruments: Rule<null> = (actor) => actor.isAdmin || actor.servedGroups.size > 0;
