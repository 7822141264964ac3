import { type Actor, eyes } from '../foundation/actor.js';
import type { Group } from '../groups/group.entity.js';
import { serve } from '../groups/group.policy.js';
import { lookingAs } from '../groups/looking.js';
import type { PortalRequest } from '../web/request.js';

/**
 * For whom a page is made: whoever asks, or, where the secretariat asks to look with other eyes, for those. The whole
 * page is read with them from here on, its marks and its buttons too.
 * @throws Refused forbidden, when anybody else asks for that
 */
export function eyesOf(actor: Actor, group: Group, request: PortalRequest): Actor {
  const eye = eyes.find((one) => one === request.query.eyes);
  if (!eye) return actor;
  actor.ensure(serve, group);
  request.actor = lookingAs(eye, actor, group);
  return request.actor;
}
