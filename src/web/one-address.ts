import type { NextFunction, Response } from 'express';
import type { PortalRequest } from './request.js';

/** Every page has one address: with a slash too many in its path, it has moved there for ever. */
export function oneAddress({ method, originalUrl }: PortalRequest, response: Response, next: NextFunction): void {
  const [path = '', ...query] = originalUrl.split('?');
  const own = `/${path.split(/[/\\]/).filter(Boolean).join('/')}`;
  if (own === path || !['GET', 'HEAD'].includes(method)) return next();
  response.redirect(308, [own, ...query].join('?'));
}
