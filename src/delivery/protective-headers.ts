import type { NextFunction, Request, Response } from 'express';

/** What a file may do in a browser that opens it in spite of all: nothing. */
const nothingAtAll = "sandbox; default-src 'none'";

/** The same for the page that says why there is no file: it may look like a page of the portal and lead to others. */
const noMoreThanToBeRead = [
  'sandbox allow-same-origin allow-forms',
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Keeps whatever a file holds from acting in the portal's name. */
export function protectFile(response: Response): void {
  protect(response, nothingAtAll);
}

/** Stands before every address of a file, so that no answer goes out without protection, not even a refusal. */
export function protectFileAddress(request: Request, response: Response, next: NextFunction): void {
  if (/\.[a-z0-9]+$/i.test(request.originalUrl.split('?')[0]!)) protect(response, noMoreThanToBeRead);
  next();
}

function protect(response: Response, policy: string): void {
  response.set({
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  });
}
