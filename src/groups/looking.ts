import { Actor, type Eye, type SeatHeld } from '../foundation/actor.js';
import type { Group } from './group.entity.js';

/** Nobody in particular, who has signed in. */
const somebody = { id: 0, name: '', email: null, language: null, zone: null, isAdmin: false };

/** Whoever serves a group, looking at it with other eyes: of a visitor, of a member who sits in it, of its convenor. */
export function lookingAs(eye: Eye, by: Actor, { id }: Group): Actor {
  const seat: SeatHeld = { groupId: id, role: 'observer', organizationId: null, forMember: true };
  const isVisitor = eye === 'visitor';
  const chaired = new Set(eye === 'convenor' ? [id] : []);
  return new Actor(isVisitor ? null : somebody, isVisitor ? [] : [seat], new Set(), chaired, 'read', new Set(), by.at, { eye, by });
}
