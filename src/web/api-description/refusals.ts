import { type Reason, reasons } from '../../foundation/errors.js';
import { type Schema, text, whole } from '../json-schema.js';
import type { ResponseObject } from './open-api.js';
import type { Operation } from './operations.js';

/** Why a program may be refused, in words for whoever writes it. */
const words: Record<Reason, string> = {
  malformed: 'The request cannot be understood at all.',
  unidentified: 'A token is needed, or the one that was sent is unknown or has expired.',
  forbidden: 'Whoever made the token may not do this, or the token may only read.',
  missing: 'There is no such thing.',
  otherMethod: 'The address does not take this method; `Allow` tells which it takes.',
  conflict: 'This does not fit the state that things are in.',
  gone: 'It was withdrawn.',
  stale: 'Somebody else changed it in the meantime.',
  tooLarge: 'The body, or one of its files, is too large.',
  unsupported: 'The portal does not take bodies or files of this kind.',
  invalid: 'Something that was sent is wrong; `errors` points to each member or parameter.',
  tooMany: 'Too many requests; `Retry-After` tells how many seconds to wait.',
  unavailable: 'The portal cannot do this now; `Retry-After` tells how many seconds to wait.',
  full: 'There is no room for more files.',
};

const everybody: readonly Reason[] = ['malformed', 'unidentified', 'tooMany', 'unavailable'];
const writing: readonly Reason[] = ['forbidden', 'stale', 'tooLarge', 'unsupported', 'invalid'];

/** The answers by which an operation says no, by status. All of them are problems (RFC 9457). */
export function refusalsOf(operation: Operation, problem: Schema): Record<string, ResponseObject> {
  const content = { 'application/problem+json': { schema: problem } };
  const refusals = [...new Set(reasonsFor(operation))].map((reason): [number, ResponseObject] => {
    return [reasons[reason], { description: words[reason], ...headersOf(reason), content }];
  });
  return Object.fromEntries([...refusals, [500, { description: 'A fault of the portal itself.', content }]]);
}

function reasonsFor({ method, query, refusals = [] }: Operation): Reason[] {
  return [...everybody, ...(method === 'get' ? [] : writing), ...(query ? (['invalid'] as const) : []), ...refusals];
}

function headersOf(reason: Reason): Pick<ResponseObject, 'headers'> {
  if (reason === 'unidentified') {
    return { headers: { 'WWW-Authenticate': { description: 'How to sign in: `Bearer`.', schema: text } } };
  }
  if (reason !== 'unavailable' && reason !== 'tooMany') return {};
  return { headers: { 'Retry-After': { description: 'How many seconds to wait.', schema: whole } } };
}
