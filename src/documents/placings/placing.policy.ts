import type { Rule } from '../../foundation/rule.js';
import type { Group } from '../../groups/group.entity.js';
import { read, type SourcedDocument } from '../document.policy.js';
import { officiate } from '../series/series.policy.js';

/** A document that is to be put before a group, or before one of its meetings. */
export interface Put {
  subject: SourcedDocument;
  before: Group;
}

/** Putting a document before a group or its meeting: its chair and its secretariat, if they may read it themselves. */
export const put: Rule<Put> = (actor, { subject, before }) =>
  actor.may(officiate, before) && (subject.document.isWithdrawn || actor.may(read, subject));

/** Putting a document before any group at all: for whoever leads one. */
export const putSomewhere: Rule<SourcedDocument> = (actor, subject) => {
  const leads = actor.isAdmin || actor.servedGroups.size > 0 || actor.chairedGroups.size > 0;
  return leads && (subject.document.isWithdrawn || actor.may(read, subject));
};
