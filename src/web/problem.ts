import type { Refused } from '../foundation/errors.js';
import type { Translate } from '../foundation/i18n/translator.js';
import { exactly, listOf, named, text, whole } from './json-schema.js';

/** A refusal as programs get it: application/problem+json (RFC 9457). */
export interface Problem {
  /** Stable: what the problem is, whatever the language. */
  type: string;
  title: string;
  status: number;
  detail: string;
  /** Which request this was, for asking the operator about it. */
  instance: string;
  errors?: { pointer: string; detail: string }[];
  /** Of a document that is closed to whoever asks: what lists show of it all the same. */
  document?: unknown;
  /** Where nothing was found: documents whose symbols come near to what was asked for. */
  near?: unknown;
}

const objects = { type: 'array', items: { type: 'object' } } as const;

/** The declared schema of a problem. */
export const problemSchema = named('Problem', {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance'],
  additionalProperties: false,
  properties: {
    type: { ...text, description: 'What the problem is; the same in every language.' },
    title: text,
    status: whole,
    detail: { ...text, description: 'What to do about it, in the language of the reader.' },
    instance: { ...text, description: 'Which request it was, for asking the operator about it.' },
    errors: listOf(named('FieldProblem', exactly({ pointer: text, detail: text }))),
    document: { type: 'object', description: 'Of a document that is closed to the reader: what lists show of it.' },
    near: { ...objects, description: 'Where nothing was found: documents whose symbols come near.' },
  },
});

export function presentProblem(refused: Refused, t: Translate, requestId: string): Problem {
  return {
    type: `urn:plenary:problem:${refused.key}`,
    title: t(`web.reason_${refused.reason}`),
    status: refused.status,
    detail: t(refused.key, refused.values),
    instance: `urn:uuid:${requestId}`,
    ...(refused.fields.length > 0
      ? { errors: refused.fields.map(({ field, key, values }) => ({ pointer: pointerTo(field), detail: t(key, values) })) }
      : {}),
    ...refused.about,
  };
}

/** A JSON pointer to a field: `title` is `#/title`, `files.0.language` is `#/files/0/language`. */
function pointerTo(field: string): string {
  return `#/${field.split('.').map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
}
