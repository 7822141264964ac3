import type { Response } from 'express';
import fresh from 'fresh';
import type { PortalRequest } from '../web/request.js';
import { type ByteRange, wantedRange } from './byte-range.js';

/** What a request wants of a file in view of the copy that its reader has: bytes, or one of three ways to get none. */
export type Wanted = ByteRange | 'whole' | 'changed' | 'known' | 'unsatisfiable';

/** Weighs the conditions of a request in the order of RFC 9110, 13.2.2. Dates count for nothing: no file has one. */
export function wantedBy({ method, headers }: PortalRequest, etag: string, size: number): Wanted {
  const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch, 'if-range': ifRange, range } = headers;
  if (ifMatch !== undefined && !names(ifMatch, etag)) return 'changed';
  if (fresh({ 'if-none-match': ifNoneMatch }, { etag })) return 'known';
  const mayBePart = method === 'GET' && (ifRange === undefined || ifRange === etag);
  return mayBePart ? wantedRange(range, size) : 'whole';
}

/** The bytes that go out with an answer; null where none do. */
export function partOf(wanted: Wanted, size: number): ByteRange | null {
  if (wanted === 'whole') return { start: 0, end: size - 1 };
  return typeof wanted === 'string' ? null : wanted;
}

const statuses = { whole: 200, known: 304, changed: 412, unsatisfiable: 416 } as const;

/** Tells what becomes of the wanted: the status, and which part of how many bytes it is. */
export function tellOutcome(wanted: Wanted, size: number, response: Response): void {
  response.status(typeof wanted === 'string' ? statuses[wanted] : 206);
  if (wanted === 'unsatisfiable') response.set('Content-Range', `bytes */${size}`);
  if (typeof wanted !== 'string') response.set('Content-Range', `bytes ${wanted.start}-${wanted.end}/${size}`);
}

/**
 * Whether a web server that knows no validator of the file would answer a request as `wantedBy` has: it has to know one
 * for conditions of its own, and reads ranges that make no sense in its own way.
 */
export function isPlainTo({ headers }: PortalRequest, wanted: Wanted): boolean {
  const isConditional = ['if-match', 'if-range', 'if-unmodified-since'].some((name) => headers[name] !== undefined);
  return !isConditional && (wanted !== 'whole' || headers.range === undefined);
}

/** Whether a list of validators holds this one, compared strongly (RFC 9110, 8.8.3.2). */
function names(header: string, etag: string): boolean {
  return header.trim() === '*' || header.split(',').some((one) => one.trim() === etag);
}
