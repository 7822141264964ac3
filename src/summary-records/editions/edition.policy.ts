import type { Actor } from '../../foundation/actor.js';
import type { Rule } from '../../foundation/rule.js';
import type { AccessLevel } from '../../groups/group.entity.js';
import { readProvisional } from '../summary-record.policy.js';
import type { Edition } from './edition.entity.js';

/** Reading a record: before its approval those who can correct it, afterwards whoever reads the group's documents (SR-15). */
export const readEdition: Rule<Pick<Edition, 'kind' | 'record'>> = (actor, { kind, record: { meeting } }) => {
  if (actor.may(readProvisional, meeting)) return true;
  return kind === 'approved' && opensTo[meeting.group.defaultAccess](actor, meeting.group.id);
};

const opensTo: Record<AccessLevel, (actor: Actor, groupId: number) => boolean> = {
  public: () => true,
  members: (actor) => actor.isMember,
  group: (actor, groupId) => actor.sitsIn(groupId),
  restricted: () => false,
};

