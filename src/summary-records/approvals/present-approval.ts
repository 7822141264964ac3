import { exactly, instant, instantOrNull, named, text, textOrNull } from '../../web/json-schema.js';
import { approvalWays } from '../editions/edition.entity.js';
import { type Approval, approvalStates } from './approval.entity.js';

/** An approval of a record, as programs get it. */
export function presentApproval({ record, state, way, firstBy, firstAt, secondBy, secondAt, document }: Approval) {
  return {
    meeting: record.meeting.slug,
    state,
    approvedBy: way,
    firstBy,
    firstAt: firstAt.toISOString(),
    secondBy,
    secondAt: secondAt?.toISOString() ?? null,
    document: document?.slug ?? null,
  };
}

export const approvalSchema = named('RecordApproval', exactly({
  meeting: text,
  state: { enum: approvalStates, description: 'waiting for a second person; done once the record is final.' },
  approvedBy: { enum: approvalWays },
  firstBy: text,
  firstAt: instant,
  secondBy: textOrNull,
  secondAt: instantOrNull,
  document: { ...textOrNull, description: 'The document that the final record is.' },
}));
