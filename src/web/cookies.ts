import { parse, type SerializeOptions, serialize } from 'cookie';
import type { Request, Response } from 'express';

/** The cookies that came with a request; names come as they were sent. */
export function readCookies(request: Pick<Request, 'headers'>): Record<string, string | undefined> {
  return parse(request.headers.cookie ?? '');
}

/** Sets a cookie that scripts cannot read and other sites cannot send along with a form. */
export function setCookie(response: Response, name: string, value: string, options: SerializeOptions = {}): void {
  const cookie = serialize(name, value, { path: '/', httpOnly: true, sameSite: 'lax', ...options });
  response.append('Set-Cookie', cookie);
}
