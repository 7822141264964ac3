import type { Actor, SeatHeld } from '../foundation/actor.js';
import type { Rule } from '../foundation/rule.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Contribution } from './contribution.entity.js';
import type { Receipt } from './receipt.entity.js';

/** Bringing a contribution to a meeting: whoever sits in its group for an entity, observers apart (OASIS, ACC-8). */
export const contribute: Rule<Meeting> = (actor, meeting) => contributingSeats(actor, meeting).length > 0;

/** A draft is its delegation's, as far as it sits in the group. */
export const draft: Rule<Contribution> = (actor, { organization, meeting }) =>
  actor.bringsFor(organization.id, meeting.group.id);

/** A receipt is its submitter's, and of whoever sits for the entity now. */
export const readReceipt: Rule<Receipt> = (actor, receipt) =>
  actor.person?.id === receipt.person.id || actor.actsFor(receipt.organization.id);

/** The seats in a meeting's group by which the actor may contribute. */
export function contributingSeats(actor: Actor, { group }: Meeting): SeatHeld[] {
  return actor.seats.filter((seat) => seat.groupId === group.id && seat.organizationId !== null && seat.role !== 'observer');
}
