import type { DocumentLine } from '../documents/document-details.js';
import type { Outcome } from '../documents/treatments/treatment.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Report } from './report.entity.js';

/** What the parent body made of a report that was issued to it: noted, endorsed, agreed (RPT-1). */
export interface Considered {
  outcome: Outcome;
  /** The meeting of the parent body that made it, and its day; null where that is not known. */
  meeting: Meeting | null;
  day: string | null;
}

/** Of a document that was only introduced, or not handled, nothing was made yet. */
const unsaid: readonly Outcome[] = ['introduced', 'not-handled'];

/** From the treatment of the document as which the report was issued; the last one is current. */
export function consideredBy({ document }: Report, lines: readonly DocumentLine[]): Considered | null {
  const line = lines.find((one) => document !== null && one.document.id === document.id);
  const last = line?.treatments.findLast(({ outcome, meeting }) => !unsaid.includes(outcome) && (!meeting || meeting.group.id === line.document.group.id));
  return last ? { outcome: last.outcome, meeting: last.meeting, day: last.session?.day ?? last.meeting?.opensOn ?? null } : null;
}
