import { Actor, type Eye, eyes, type SeatHeld } from '../foundation/actor.js';
import type { PortalRequest } from '../web/request.js';
import type { Group } from './group.entity.js';
import { serve } from './group.policy.js';

/** Nobody in particular, who has signed in. */
const somebody = { id: 0, name: '', email: null, language: null, zone: null, isAdmin: false };

/** Whoever serves a group, looking at it with other eyes: of a visitor, of a member who sits in it, of its convenor. */
export function lookingAs(eye: Eye, by: Actor, { id }: Group): Actor {
  const seat: SeatHeld = { groupId: id, role: 'observer', organizationId: null, forMember: true };
  const isVisitor = eye === 'visitor';
  const chaired = new Set(eye === 'convenor' ? [id] : []);
  return new Actor(isVisitor ? null : somebody, isVisitor ? [] : [seat], new Set(), chaired, 'read', new Set(), by.at, { eye, by });
}

/**
 * For whom a page, a file or a pack is made: whoever asks, or, where the secretariat asks to look with other eyes, for those. The whole
 * answer is read with them from here on, its marks and its buttons too.
 * @throws Refused forbidden, when anybody else asks for that
 */
export function eyesOf(actor: Actor, group: Group, request: PortalRequest): Actor {
  const eye = eyes.find((one) => one === request.query.eyes);
  if (!eye) return actor;
  actor.ensure(serve, group);
  request.actor = lookingAs(eye, actor, group);
  return request.actor;
}
