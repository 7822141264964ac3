import type { Rule } from '../../foundation/rule.js';
import type { Group } from '../../groups/group.entity.js';

/** Registering what other bodies write, and drafting and sending what the group writes: its secretariat. */
export const keepLiaisons: Rule<Group> = (actor, { id }) => actor.serves(id);
