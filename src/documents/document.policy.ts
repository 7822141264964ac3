import type { Actor } from '../foundation/actor.js';
import type { Rule } from '../foundation/rule.js';
import type { AccessLevel, Group } from '../groups/group.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
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

/** Which rule decides how much somebody sees. */
export const sightReasons = [
  'withdrawn',
  'secretariat',
  'chair',
  'source',
  'not-posted',
  'public',
  'opened',
  'member',
  'not-member',
  'seat',
  'no-seat',
  'restricted',
] as const;
export type SightReason = (typeof sightReasons)[number];

/** How much somebody sees of a document, and which rule decides it: the first that fits. */
export interface ExplainedSight {
  sight: Sight;
  because: SightReason;
}

export function sightOf(actor: Actor, subject: SourcedDocument): Sight {
  return explainedSight(actor, subject).sight;
}

/** Whoever looks with other eyes sees no more than she herself may see. */
export function explainedSight(actor: Actor, subject: SourcedDocument): ExplainedSight {
  const own = ownSight(actor, subject);
  if (!actor.looking) return own;
  const real = explainedSight(actor.looking.by, subject);
  return widths.indexOf(real.sight) < widths.indexOf(own.sight) ? real : own;
}

/** From the least to all. */
const widths: readonly Sight[] = ['number', 'line', 'all'];

function ownSight(actor: Actor, { document, sources }: SourcedDocument): ExplainedSight {
  const { group } = document;
  if (document.isWithdrawn) return { sight: 'number', because: 'withdrawn' };
  if (actor.serves(group.id)) return { sight: 'all', because: 'secretariat' };
  if (actor.chairs(group.id)) return { sight: 'all', because: 'chair' };
  if (contributes(actor, sources)) return { sight: 'all', because: 'source' };
  return document.isPosted ? sightOfPosted(actor, document) : { sight: 'number', because: 'not-posted' };
}

function sightOfPosted(actor: Actor, document: Document): ExplainedSight {
  const { access, group } = document;
  if (access !== 'public' && document.accessAt(actor.at) === 'public') return { sight: 'all', because: 'opened' };
  const byLevel: Record<AccessLevel, () => ExplainedSight> = {
    public: () => ({ sight: 'all', because: 'public' }),
    members: () => (actor.isMember ? { sight: 'all', because: 'member' } : { sight: 'line', because: 'not-member' }),
    group: () => (actor.sitsIn(group.id) ? { sight: 'all', because: 'seat' } : { sight: 'number', because: 'no-seat' }),
    restricted: () => ({ sight: 'number', because: 'restricted' }),
  };
  return byLevel[access]();
}

/** Whether an actor sees what is not posted yet: the contributing side, the chair and the secretariat. */
export const readUnposted: Rule<SourcedDocument> = withAllEyes(
  (actor, { document, sources }) => handles(actor, document) || contributes(actor, sources),
);

/**
 * Whether an actor may know that a document is there. Every number that the portal has given is accounted for to
 * everyone; of documents of other bodies know those to whom some list shows more than nothing, or has shown it until the document was withdrawn.
 */
export const know: Rule<SourcedDocument> = withAllEyes((actor, subject) => {
  const { document } = subject;
  if (document.meeting !== null || document.number !== null || actor.may(readUnposted, subject)) return true;
  return (document.isPosted || document.isWithdrawn) && sightOfPosted(actor, document).sight !== 'number';
});

export const readLine: Rule<SourcedDocument> = (actor, subject) => sightOf(actor, subject) !== 'number';

export const read: Rule<SourcedDocument> = (actor, subject) => sightOf(actor, subject) === 'all';

export const post: Rule<SourcedDocument> = (actor, { document }) => actor.serves(document.group.id);

/** Planning translations, and bringing them. */
export const translate: Rule<SourcedDocument> = (actor, { document }) => actor.serves(document.group.id);

/** Saying what a document is about and what it rests on: the secretariat's part, after its registration (REV-8). */
export const annotate: Rule<SourcedDocument> = (actor, { document }) => actor.serves(document.group.id);

export const withdraw: Rule<SourcedDocument> = (actor, { document, sources }) =>
  actor.serves(document.group.id) || brings(actor, { document, sources });

/** Taking a withdrawal back; once others have read a document, that is the secretariat's alone. */
export const restore: Rule<SourcedDocument> = (actor, { document, sources }) =>
  actor.serves(document.group.id) || (document.postedAt === null && brings(actor, { document, sources }));

/** Filing under a number that was reserved: its author's side, the official who reserved it, the secretariat (NUM-9). */
export const file: Rule<SourcedDocument> = (actor, subject) => {
  const { group, registrarId } = subject.document;
  const isHers = actor.person !== null && registrarId === actor.person.id && actor.chairs(group.id);
  return actor.serves(group.id) || isHers || brings(actor, subject);
};

/** Changing what is said of a document: whoever files it; once it is posted, the secretariat (REV-8). */
export const describe: Rule<SourcedDocument> = (actor, subject) =>
  subject.document.isPosted ? actor.serves(subject.document.group.id) : actor.may(file, subject);

/** Changing who may read a document: its author's side may close it further, the secretariat may open it too (ACC-5). */
export const changeAccess: Rule<SourcedDocument> = (actor, subject) =>
  actor.serves(subject.document.group.id) || brings(actor, subject);

/** Asking why somebody sees a document, or does not. */
export const explain: Rule<SourcedDocument> = (actor, { document }) => actor.serves(document.group.id);

/** Only the author's side revises (REV-6). Whom another entity has named as source first confirms that it is one. */
export const revise: Rule<SourcedDocument> = (actor, subject) => brings(actor, subject);

/** A document with the meetings, and so the groups, before which it is put beside its own. */
export interface PlacedDocument extends SourcedDocument {
  before?: readonly { group: Group; meeting: Meeting | null }[];
}

/** Recording what a meeting did: chair and secretariat of the document's group, and of a meeting before which it is put. */
export const treat: Rule<PlacedDocument> = (actor, { document, sources, before = [] }) => {
  const receives = before.some(({ group, meeting }) => meeting !== null && handles(actor, { group }));
  return handles(actor, document) || (receives && actor.may(read, { document, sources }));
};

/** Saying what a document has to do with others: chair and secretariat, and its author's side. */
export const relate: Rule<SourcedDocument> = (actor, subject) => handles(actor, subject.document) || brings(actor, subject);

/** Saying that an entity, named as source by another one, is indeed a source. */
export const confirm: Rule<DocumentSource> = (actor, source) =>
  !source.isConfirmed && source.organization !== null && actor.actsFor(source.organization.id);

/** What somebody may with other eyes, she may with her own too. */
function withAllEyes<Subject>(rule: Rule<Subject>): Rule<Subject> {
  return (actor, subject) => rule(actor, subject) && (!actor.looking || rule(actor.looking.by, subject));
}

function handles(actor: Actor, { group }: Pick<Document, 'group'>): boolean {
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
