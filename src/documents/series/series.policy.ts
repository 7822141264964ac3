import type { Rule } from '../../foundation/rule.js';
import type { Group } from '../../groups/group.entity.js';
import type { Series } from './series.entity.js';

/** Saying in which series a group numbers its documents, and by which rules. */
export const keepSeries: Rule<Group> = (actor, { id }) => actor.serves(id);

/** Officials of a group: whoever chairs it, and its secretariat. They register when and what they need (NUM-12). */
export const officiate: Rule<Group> = (actor, { id }) => actor.serves(id) || actor.chairs(id);

/** Registering documents in a series: officials in every one; who may contribute, where members register too. */
export const registerIn: Rule<Series> = (actor, { group, registeredBy, isOpen }) =>
  isOpen && (actor.may(officiate, group) || (registeredBy === 'members' && actor.may(bringPapers, group)));

/** Whoever sits in a group for an entity, observers apart (ACC-8). */
export const bringPapers: Rule<Group> = (actor, { id }) =>
  actor.organizationIds.some((organization) => actor.bringsFor(organization, id));
