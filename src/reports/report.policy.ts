import type { Rule } from '../foundation/rule.js';
import type { Group } from '../groups/group.entity.js';
import { serve } from '../groups/group.policy.js';
import type { Report } from './report.entity.js';

/** Putting a report together, having it adopted and issued: the chair and the secretariat of the group. */
export const compose: Rule<Group> = (actor, group) => actor.may(serve, group) || actor.chairs(group.id);

/** Knowing of a report: those who sit in the group once it was shown to them, everybody once it was issued. */
export const seeReport: Rule<Report> = (actor, { group, state }) =>
  actor.may(compose, group) || state === 'issued' || (state !== 'draft' && actor.sitsIn(group.id));
