import { type FileRole, fileRoles } from '../documents/variants/document-file.entity.js';
import type { Variant } from '../documents/variants/variant.entity.js';
import type { Language } from '../foundation/i18n/languages.js';
import { type Verdict, verdictOn } from '../meetings/deadlines.js';
import type { Organization } from '../people/organization.entity.js';
import type { Destination } from './destination.js';
import { type Way, ways } from './entries/ways.js';
import {
  exactly,
  instant,
  instantOrNull,
  language as known,
  listOf,
  named,
  orNull,
  text,
  textOrNull,
  whole,
} from '../web/json-schema.js';

/** What a receipt certifies. Instants are RFC 3339 in UTC. */
export interface ReceiptBody {
  format: 'plenary-receipt-1';
  id: string;
  symbol: string;
  /** rev0 for the original, rev1 for its first revision. */
  variant: string;
  /** The permanent address of exactly this variant. */
  document: string;
  group: string;
  /** Null for a contribution to the group itself, to which no deadline applies. */
  meeting: string | null;
  title: string;
  language: Language;
  /** When the first and the last byte of the submission arrived; the last one decides. */
  beganAt: string;
  receivedAt: string;
  /** The zone of the meeting or the group, in which people read these instants. */
  zone: string;
  deadline: string | null;
  verdict: Verdict;
  submittedBy: { name: string; email: string | null };
  onBehalfOf: { code: string; name: string };
  files: ReceivedPart[];
  /** How it came, where the secretariat entered it for its sender. */
  entry?: EnteredBody;
}

/** What the secretariat certifies of a letter; `receivedAt` of the receipt is when that reached the secretariat. */
export interface EnteredBody {
  enteredBy: { name: string; email: string | null };
  enteredAt: string;
  how: Way;
  dated: string;
  reference: string | null;
  letter: { name: string; size: number; sha256: string } | null;
  /** How the secretariat knows when it came. */
  reason: string;
}

export interface ReceivedPart {
  name: string;
  language: Language;
  role: FileRole;
  kind: string;
  size: number;
  sha256: string;
}

export interface Arrival {
  beganAt: Date;
  receivedAt: Date;
}

interface Certified extends Arrival {
  id: string;
  origin: string;
  variant: Variant;
  destination: Destination;
  /** The deadline that holds for it; null for none. */
  deadline: Date | null;
  language: Language;
  submittedBy: ReceiptBody['submittedBy'];
  organization: Organization;
  files: ReceivedPart[];
  entry?: EnteredBody;
}

export function receiptBody(certified: Certified): ReceiptBody {
  const { id, origin, variant, destination, language, beganAt, receivedAt, organization } = certified;
  const { document } = variant;
  return {
    format: 'plenary-receipt-1',
    id,
    symbol: document.symbol,
    variant: variant.key,
    document: `${origin}/documents/${document.slug}/${variant.key}`,
    group: destination.group.slug,
    meeting: destination.meeting?.slug ?? null,
    title: document.titles[language] ?? '',
    language,
    beganAt: beganAt.toISOString(),
    receivedAt: receivedAt.toISOString(),
    zone: destination.zone,
    deadline: certified.deadline?.toISOString() ?? null,
    verdict: verdictOn(certified.deadline, receivedAt),
    submittedBy: certified.submittedBy,
    onBehalfOf: { code: organization.code, name: organization.names[language] ?? organization.names.en ?? organization.code },
    files: certified.files,
    ...(certified.entry ? { entry: certified.entry } : {}),
  };
}

/** The key of the words that tell the verdict. */
export function verdictWords({ meeting, verdict }: Pick<ReceiptBody, 'meeting' | 'verdict'>) {
  return meeting === null ? 'contributions.noDeadlineApplied' : (`contributions.verdict_${verdict}` as const);
}

const submitterSchema = named('Submitter', exactly({ name: text, email: textOrNull }));

const entitySchema = named('ReceiptEntity', exactly({ code: text, name: text }));

const partSchema = named(
  'ReceivedFile',
  exactly({ name: text, language: known, role: { enum: fileRoles }, kind: text, size: whole, sha256: text }),
);

const entrySchema = named('ReceiptEntry', exactly({
  enteredBy: submitterSchema,
  enteredAt: instant,
  how: { enum: ways },
  dated: { ...text, description: 'The day that the letter bears, YYYY-MM-DD.' },
  reference: textOrNull,
  letter: orNull(named('ReceivedLetter', exactly({ name: text, size: whole, sha256: text }))),
  reason: { ...text, description: 'How the secretariat knows when it came.' },
}));

const certified = exactly({
  format: { const: 'plenary-receipt-1' },
  id: text,
  symbol: text,
  variant: { ...text, description: 'rev0 for the original, rev1 for its first revision.' },
  document: { ...text, description: 'The permanent address of exactly this variant.' },
  group: text,
  meeting: { ...textOrNull, description: 'Null for a contribution to the group itself, to which no deadline applies.' },
  title: text,
  language: known,
  beganAt: instant,
  receivedAt: { ...instant, description: 'When the last byte arrived, which decides.' },
  zone: text,
  deadline: instantOrNull,
  verdict: { enum: ['in-time', 'late', 'no-deadline'] satisfies Verdict[] },
  submittedBy: submitterSchema,
  onBehalfOf: entitySchema,
  files: listOf(partSchema),
});

/** The declared schema of a receipt; `entry` is there where the secretariat entered it for its sender. */
export const receiptSchema = named('Receipt', { ...certified, properties: { ...certified.properties, entry: entrySchema } });
