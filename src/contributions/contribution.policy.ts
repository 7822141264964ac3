import type { Actor, SeatHeld } from '../foundation/actor.js';
import type { Rule } from '../foundation/rule.js';
import type { Group } from '../groups/group.entity.js';
import type { Contribution } from './contribution.entity.js';
import type { Receipt } from './receipt.entity.js';

/** What belongs to a group: a meeting, or where a contribution goes. */
type OfGroup = { group: Group };

/** Bringing a contribution: whoever sits in the group for an entity, observers apart (OASIS, ACC-8). */
export const contribute: Rule<OfGroup> = (actor, place) => contributingSeats(actor, place).length > 0;

/** A draft is its delegation's, as far as it sits in the group. */
export const draft: Rule<Contribution> = (actor, { organization, group }) =>
  actor.bringsFor(organization.id, group.id);

/** A receipt is its submitter's, and of whoever sits for the entity now. */
export const readReceipt: Rule<Receipt> = (actor, receipt) =>
  actor.person?.id === receipt.person.id || actor.actsFor(receipt.organization.id);

/** The seats in a group by which the actor may contribute. */
export function contributingSeats(actor: Actor, { group }: OfGroup): SeatHeld[] {
  return actor.seats.filter((seat) => seat.groupId === group.id && seat.organizationId !== null && seat.role !== 'observer');
}
