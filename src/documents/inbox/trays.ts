import type { Group } from '../../groups/group.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import type { Condition } from '../visible-to.js';

/** A group in which documents were registered, for itself or for one of its meetings; or one meeting alone. */
export interface Registry {
  group: Group;
  meeting: Meeting | null;
}

/**
 * The trays of the secretariat's inbox: what waits to be checked, what came late, what has no file yet, what is in
 * translation, what is held for the next meeting, what another source has not confirmed, what was returned to its
 * author, and everything that has arrived.
 */
export const trays = ['to-check', 'late', 'reserved', 'in-translation', 'held', 'to-confirm', 'returned', 'all'] as const;
export type Tray = (typeof trays)[number];

const filed = 'EXISTS (SELECT 1 FROM variant v WHERE v."documentId" = document.id)';

const unposted = (returned: string) => `EXISTS (SELECT 1 FROM variant v WHERE v."documentId" = document.id
  AND v."postedAt" IS NULL AND v."registeredAt" IS NOT NULL AND v."returnedAt" IS ${returned})`;

const translated = `EXISTS (SELECT 1 FROM variant v JOIN language_version lv ON lv."variantId" = v.id
  WHERE v."documentId" = document.id AND lv.state IN ('requested', 'in-work'))`;

const unconfirmed = `EXISTS (SELECT 1 FROM document_source ds
  WHERE ds."documentId" = document.id AND NOT ds."isConfirmed")`;

const conditions: Record<Tray, string> = {
  'to-check': `(document.publication = 'posted' AND document.checkedAt IS NULL AND ${filed})
    OR (document.publication IN ('registered', 'posted') AND ${unposted('NULL')})`,
  late: 'document.isLate',
  reserved: `NOT ${filed}`,
  'in-translation': translated,
  held: `document.publication = 'held'`,
  'to-confirm': unconfirmed,
  returned: unposted('NOT NULL'),
  all: '1 = 1',
};

/** Holds for the documents that lie in a tray, in a query whose alias for the document is `document`. */
export function liesIn(tray: Tray): Condition {
  const arrived = `document.registeredAt IS NOT NULL AND document.publication <> 'withdrawn'`;
  return { sql: `(${arrived} AND (${conditions[tray]}))`, parameters: {} };
}

/** Holds for the documents that were registered there, in the same query. */
export function wasRegisteredIn({ group, meeting }: Registry): Condition {
  if (meeting) return { sql: 'document.meeting = :registeredFor', parameters: { registeredFor: meeting.id } };
  return { sql: 'document.group = :registeredIn', parameters: { registeredIn: group.id } };
}
