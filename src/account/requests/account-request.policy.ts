import type { Rule } from '../../foundation/rule.js';
import type { AccountRequest } from './account-request.entity.js';

/** Going through the requests that wait for somebody's decision. */
export const seeRequests: Rule<null> = (actor) => actor.isAdmin || actor.answersFor.size > 0;

/** Approving or declining a request: the focal points of its entity, and administrators (ACC-2). */
export const decide: Rule<AccountRequest> = (actor, { organization }) => actor.isAdmin || actor.answersFor.has(organization.id);
