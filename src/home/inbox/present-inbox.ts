import { enteredBy, submitterOf } from '../../contributions/receipts.service.js';
import type { Receipt } from '../../contributions/receipt.entity.js';
import { trays } from '../../documents/inbox/trays.js';
import { lineSchema, presentLine } from '../../documents/present-document.js';
import { exactly, listOf, named, text, textOrNull, whole } from '../../web/json-schema.js';
import type { Inbox } from './inbox.gatherer.js';

/** A tray of an inbox, as programs get it. */
export function presentInbox({ group, meeting, tray, counts, list, receipts }: Inbox) {
  return {
    group: group.slug,
    meeting: meeting?.slug ?? null,
    tray,
    counts,
    items: list.lines.map((line) => ({
      document: presentLine(line),
      receipts: receipts.filter(({ variant }) => variant.document.id === line.document.id).map(presentSubmission),
    })),
    total: list.total,
  };
}

function presentSubmission(receipt: Receipt) {
  const { id, variant, organization } = receipt;
  return { id, variant: variant.key, submittedBy: submitterOf(receipt), enteredBy: enteredBy(receipt), onBehalfOf: organization.code };
}

const submissionSchema = named('Submission', exactly({
  id: { ...text, description: 'The tracking id of the receipt.' },
  variant: text,
  submittedBy: text,
  enteredBy: { ...textOrNull, description: 'Who of the secretariat entered it for its sender.' },
  onBehalfOf: text,
}));

const countsSchema = named('TrayCounts', exactly(Object.fromEntries(trays.map((tray) => [tray, whole]))));

export const inboxSchema = named('Inbox', exactly({
  group: text,
  meeting: { ...textOrNull, description: 'Null for the inbox of the whole group.' },
  tray: { enum: trays },
  counts: countsSchema,
  items: listOf(named('Arrival', exactly({ document: lineSchema, receipts: listOf(submissionSchema) }))),
  total: whole,
}));
