import type { Rule } from '../foundation/rule.js';
import { serve } from '../groups/group.policy.js';
import type { Meeting } from '../meetings/meeting.entity.js';

/** Noting what happens while a meeting sits, and reading what was noted: its chair and its secretariat (SR-1). */
export const minute: Rule<Meeting> = (actor, { group }) => actor.may(serve, group) || actor.chairs(group.id);
