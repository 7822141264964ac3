import type { Rule } from '../foundation/rule.js';
import type { Organization } from './organization.entity.js';
import type { Person } from './person.entity.js';

/** Entering people and the entities for which they act, changing what is said of them, and ending accounts. */
export const keepPeople: Rule<null> = (actor) => actor.isAdmin;

/** Going through everybody who is entered. Names and addresses are personal: they serve the work of a secretariat. */
export const seePeople: Rule<null> = (actor) => actor.isAdmin || actor.servedGroups.size > 0;

/** Seeing who acts for an entity, and under which address. */
export const seePeopleOf: Rule<Organization | null> = (actor, organization) =>
  actor.may(seePeople, null) || (organization !== null && actor.answersFor.has(organization.id));

/** Saying who answers for an entity: administrators, and whoever answers for it already (ACC-2). */
export const keepFocalPoints: Rule<Organization> = (actor, { id }) => actor.isAdmin || actor.answersFor.has(id);

/** Seeing what is said of a person: whoever sees the people of her entity may, and she herself. */
export const seePerson: Rule<Person> = (actor, person) =>
  actor.person?.id === person.id || actor.may(seePeopleOf, person.organization);
