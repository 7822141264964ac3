import type { Actor } from '../foundation/actor.js';

/** A condition on a query whose alias for the document is `document`, with its parameters. */
export interface Condition {
  sql: string;
  parameters: Record<string, unknown>;
}

/** Holds for the documents of which this actor sees at least the line of a list: `readLine`, said in SQL. */
export function lineVisibleTo(actor: Actor): Condition {
  return visibleTo(actor, `'public', 'members'`);
}

/** Holds for the documents that this actor may read: `read`, said in SQL. */
export function readableBy(actor: Actor): Condition {
  return visibleTo(actor, actor.isMember ? `'public', 'members'` : `'public'`);
}

/** Holds for the documents of which this actor sees the line and may not read the rest; null where there are none. */
export function closedLinesOf(actor: Actor): Condition | null {
  if (actor.isMember) return null;
  const { sql, parameters } = readableBy(actor);
  return { sql: `document.publication = 'posted' AND document.access = 'members' AND (${sql}) IS NOT TRUE`, parameters };
}

function visibleTo(actor: Actor, openLevels: string): Condition {
  const seated = actor.seats.map(({ groupId }) => groupId);
  const handled = [...actor.servedGroups, ...actor.chairedGroups];
  const organizations = actor.organizationIds;
  const ways = [
    `document.publication = 'posted' AND document.access IN (${openLevels})`,
    ...(actor.at ? [`document.publication = 'posted' AND document.opensAt <= :at`] : []),
    ...(actor.isAdmin ? ['1 = 1'] : []),
    ...(seated.length > 0
      ? [`document.publication = 'posted' AND document.access = 'group' AND document.group IN (:...seated)`]
      : []),
    ...(handled.length > 0 ? ['document.group IN (:...handled)'] : []),
    ...(organizations.length > 0 ? [contributedBy] : []),
  ];
  return {
    sql: `document.publication <> 'withdrawn' AND (${ways.map((way) => `(${way})`).join(' OR ')})`,
    parameters: { seated, handled, organizations, at: actor.at?.toISOString() },
  };
}

const contributedBy = `EXISTS (SELECT 1 FROM document_source own
  WHERE own."documentId" = document.id AND own."organizationId" IN (:...organizations))`;
