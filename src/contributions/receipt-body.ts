import type { FileRole } from '../documents/document-file.entity.js';
import type { Variant } from '../documents/variant.entity.js';
import type { Language } from '../foundation/i18n/languages.js';
import type { Meeting, Verdict } from '../meetings/meeting.entity.js';
import type { Organization } from '../people/organization.entity.js';

/** What a receipt certifies. Instants are RFC 3339 in UTC. */
export interface ReceiptBody {
  format: 'plenary-receipt-1';
  id: string;
  symbol: string;
  /** rev0 for the original, rev1 for its first revision. */
  variant: string;
  /** The permanent address of exactly this variant. */
  document: string;
  meeting: string;
  title: string;
  language: Language;
  /** When the first and the last byte of the submission arrived; the last one decides. */
  beganAt: string;
  receivedAt: string;
  /** The zone of the meeting, in which people read these instants. */
  zone: string;
  deadline: string | null;
  verdict: Verdict;
  submittedBy: { name: string; email: string | null };
  onBehalfOf: { code: string; name: string };
  files: ReceivedPart[];
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
  meeting: Meeting;
  language: Language;
  submittedBy: ReceiptBody['submittedBy'];
  organization: Organization;
  files: ReceivedPart[];
}

export function receiptBody(certified: Certified): ReceiptBody {
  const { id, origin, variant, meeting, language, beganAt, receivedAt, organization } = certified;
  const { document } = variant;
  return {
    format: 'plenary-receipt-1',
    id,
    symbol: document.symbol,
    variant: variant.key,
    document: `${origin}/documents/${document.slug}/${variant.key}`,
    meeting: meeting.slug,
    title: document.titles[language] ?? '',
    language,
    beganAt: beganAt.toISOString(),
    receivedAt: receivedAt.toISOString(),
    zone: meeting.timeZone,
    deadline: meeting.contributionsCloseAt?.toISOString() ?? null,
    verdict: meeting.verdict(receivedAt),
    submittedBy: certified.submittedBy,
    onBehalfOf: { code: organization.code, name: organization.names[language] ?? organization.names.en ?? organization.code },
    files: certified.files,
  };
}

const text = { type: 'string' } as const;
const orNull = { type: ['string', 'null'] } as const;

/** The declared schema of a receipt. */
export const receiptSchema = {
  type: 'object',
  additionalProperties: false,
  required: [
    ...['format', 'id', 'symbol', 'variant', 'document', 'meeting', 'title', 'language', 'beganAt', 'receivedAt'],
    ...['zone', 'deadline', 'verdict', 'submittedBy', 'onBehalfOf', 'files'],
  ],
  properties: {
    format: { const: 'plenary-receipt-1' },
    id: text,
    symbol: text,
    variant: text,
    document: text,
    meeting: text,
    title: text,
    language: { enum: ['ar', 'zh', 'en', 'es', 'fr', 'ru'] },
    beganAt: text,
    receivedAt: text,
    zone: text,
    deadline: orNull,
    verdict: { enum: ['in-time', 'late', 'no-deadline'] },
    submittedBy: { type: 'object', additionalProperties: false, required: ['name', 'email'], properties: { name: text, email: orNull } },
    onBehalfOf: { type: 'object', additionalProperties: false, required: ['code', 'name'], properties: { code: text, name: text } },
    files: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'language', 'role', 'kind', 'size', 'sha256'],
        properties: { name: text, language: text, role: { enum: ['main', 'annex'] }, kind: text, size: { type: 'integer' }, sha256: text },
      },
    },
  },
} as const;
