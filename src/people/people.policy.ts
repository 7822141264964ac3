import type { Rule } from '../foundation/rule.js';

/** Entering people and the entities for which they act. */
export const keepPeople: Rule<null> = (actor) => actor.isAdmin;
