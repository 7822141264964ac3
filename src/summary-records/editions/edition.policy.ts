import type { Actor } from '../../foundation/actor.js';
import type { Rule } from '../../foundation/rule.js';
import type { AccessLevel } from '../../groups/group.entity.js';
import { readProvisional } from '../summary-record.policy.js';
import type { Edition } from './edition.entity.js';

type Readable = Pick<Edition, 'kind' | 'record'> & Partial<Pick<Edition, 'document'>>;

/**
 * Reading a record: before its approval those who can correct it; afterwards, and where it was put together long after the
 * meeting, whoever reads the group's documents, or the document that it became, should that have been opened or closed since
 * (SR-15).
 */
export const readEdition: Rule<Readable> = (actor, { kind, document, record: { meeting } }) => {
  if (actor.may(readProvisional, meeting)) return true;
  const access = document?.accessAt(actor.at) ?? meeting.group.defaultAccess;
  return (kind === 'approved' || kind === 'reconstructed') && opensTo[access](actor, meeting.group.id);
};

const opensTo: Record<AccessLevel, (actor: Actor, groupId: number) => boolean> = {
  public: () => true,
  members: (actor) => actor.isMember,
  group: (actor, groupId) => actor.sitsIn(groupId),
  restricted: () => false,
};
