import { Actor } from '../foundation/actor.js';
import type { Rule } from '../foundation/rule.js';
import type { Person } from '../people/person.entity.js';

/** Whose account it is. */
export type Holder = Pick<Person, 'id' | 'email'>;

/** Changing an account: only its holder may, and the portal itself when its command line is told to. */
export const keepAccount: Rule<Holder> = (actor, person) =>
  actor === Actor.portal || actor.person?.id === person.id;

/** What the journal calls a person's account. */
export function accountOf({ email, id }: Holder): string {
  return `account/${email ?? id}`;
}
