import type { Actor } from '../../foundation/actor.js';
import { type SourcedDocument, treat } from '../document.policy.js';
import { type RelationType, relationTypes } from './document-relation.entity.js';

/** What an author says of her own paper. What takes the place of others' papers is not hers to say (REV-6). */
const authorsTypes: readonly RelationType[] = [
  'complements',
  'draws-attention-to',
  'responds-to-request',
  'consolidates',
  'adds-to',
  'replies-to',
  'translates',
  'refers-to',
];

/** What somebody who may say something of a document may say of it: chair and secretariat everything. */
export function tellableTypes(actor: Actor, subject: SourcedDocument): readonly RelationType[] {
  return actor.may(treat, subject) ? relationTypes : authorsTypes;
}
