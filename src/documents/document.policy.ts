import type { Actor } from '../foundation/actor.js';
import type { Rule } from '../foundation/rule.js';
import type { AccessLevel } from '../groups/group.entity.js';
import type { DocumentSource } from './document-source.entity.js';
import type { Document } from './document.entity.js';

/** A document together with those who contribute it, as permissions need it. */
export interface SourcedDocument {
  document: Document;
  sources: readonly DocumentSource[];
}

/**
 * How much of a document somebody sees. Its number is accounted for to everyone; the line of a list tells title and
 * source beside it; `all` opens its page, its text and its files.
 */
export type Sight = 'number' | 'line' | 'all';

export function sightOf(actor: Actor, { document, sources }: SourcedDocument): Sight {
  if (document.isWithdrawn) return 'number';
  if (actor.may(readUnposted, { document, sources })) return 'all';
  return document.isPosted ? sightOfPosted[document.access](actor, document) : 'number';
}

const sightOfPosted: Record<AccessLevel, (actor: Actor, document: Document) => Sight> = {
  public: () => 'all',
  members: (actor) => (actor.isMember ? 'all' : 'line'),
  group: (actor, { group }) => (actor.sitsIn(group.id) ? 'all' : 'number'),
  restricted: () => 'number',
};

/** Whether an actor sees what is not posted yet: the contributing side, the chair and the secretariat. */
export const readUnposted: Rule<SourcedDocument> = (actor, { document, sources }) =>
  handles(actor, document) || contributes(actor, sources);

/**
 * Whether an actor may know that a document is there. Every number of a meeting is accounted for to everyone; of others
 * know those to whom some list shows more than nothing, or has shown it until the document was withdrawn.
 */
export const know: Rule<SourcedDocument> = (actor, subject) => {
  const { document } = subject;
  if (document.meeting !== null || actor.may(readUnposted, subject)) return true;
  return (document.isPosted || document.isWithdrawn) && sightOfPosted[document.access](actor, document) !== 'number';
};

export const readLine: Rule<SourcedDocument> = (actor, subject) => sightOf(actor, subject) !== 'number';

export const read: Rule<SourcedDocument> = (actor, subject) => sightOf(actor, subject) === 'all';

export const post: Rule<SourcedDocument> = (actor, { document }) => actor.serves(document.group.id);

/** Saying what a document is about and what it rests on: the secretariat's part, after its registration (REV-8). */
export const describe: Rule<SourcedDocument> = (actor, { document }) => actor.serves(document.group.id);

export const withdraw: Rule<SourcedDocument> = (actor, { document, sources }) =>
  actor.serves(document.group.id) || brings(actor, { document, sources });

/** Only the author's side revises (REV-6). Whom another entity has named as source first confirms that it is one. */
export const revise: Rule<SourcedDocument> = (actor, subject) => brings(actor, subject);

export const treat: Rule<SourcedDocument> = (actor, { document }) => handles(actor, document);

/** Saying that an entity, named as source by another one, is indeed a source. */
export const confirm: Rule<DocumentSource> = (actor, source) =>
  !source.isConfirmed && source.organization !== null && actor.actsFor(source.organization.id);

function handles(actor: Actor, { group }: Document): boolean {
  return actor.serves(group.id) || actor.chairs(group.id);
}

function contributes(actor: Actor, sources: readonly DocumentSource[]): boolean {
  return sources.some(({ organization }) => organization !== null && actor.actsFor(organization.id));
}

/** Whether the document is the actor's delegation's own paper. */
function brings(actor: Actor, { document, sources }: SourcedDocument): boolean {
  return sources.some(
    ({ organization, isConfirmed }) => isConfirmed && organization !== null && actor.bringsFor(organization.id, document.group.id),
  );
}
