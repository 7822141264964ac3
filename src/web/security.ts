import type { NextFunction, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { type Config, isLoopback } from '../config.js';
import type { Clock } from '../foundation/clock.js';
import { Refused } from '../foundation/errors.js';
import type { PortalRequest } from './request.js';

/** The headers that keep a page to itself: nothing inline, nothing from elsewhere, no frame around it. */
export function protectiveHeaders(config: Config): RequestHandler {
  const self = ["'self'"];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: self,
        styleSrc: self,
        imgSrc: self,
        connectSrc: self,
        formAction: self,
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: config.publicUrl?.startsWith('https:') ? undefined : false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  });
}

/** Answers are their reader's alone unless a door says otherwise, and are never taken from another reader's cache. */
export function privateByDefault(_request: PortalRequest, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('Vary', 'Cookie, Accept-Language, Authorization');
  next();
}

/** Takes requests for the portal's own name alone, so that no letter ever carries another one. */
export function ownHostOnly(config: Config) {
  const own = config.publicUrl ? new URL(config.publicUrl).host : null;
  return (request: PortalRequest, _response: Response, next: NextFunction): void => {
    const hosts = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
    const host = request.headers.host ?? '';
    const isOwn = own ? host === own : isLoopback(nameOf(host)) || nameOf(host) === config.host;
    next(hosts.length === 1 && isOwn ? undefined : new Refused('malformed', 'web.foreignHost'));
  };
}

/** Notes when a request began: a receipt tells it beside the moment when its last byte arrived. */
export function noteBeginning(clock: Clock) {
  return (request: PortalRequest, _response: Response, next: NextFunction): void => {
    request.beganAt = clock.now();
    next();
  };
}

function nameOf(host: string): string {
  return host.replace(/:\d+$/, '');
}
