import type { Rule } from '../foundation/rule.js';
import type { Organization } from './organization.entity.js';
import type { Person } from './person.entity.js';

/** Entering people and the entities for which they act, changing what is said of them, and ending accounts. */
export const keepPeople: Rule<null> = (actor) => actor.isAdmin;

/** Going through everybody who is entered. Names and addresses are personal: they serve the work of a secretariat. */
export const seePeople: Rule<null> = (actor) => actor.isAdmin || actor.servedGroups.size > 0;

/** Seeing who acts for an entity, and under which address. */
export const seePeopleOf: Rule<Organization | null> = (actor) => actor.may(seePeople, null);

/** Seeing what is said of a person: whoever sees the people of her entity may, and she herself. */
export const seePerson: Rule<Person> = (actor, person) =>
  actor.person?.id === person.id || actor.may(seePeopleOf, person.organization);
