import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { type Config, originOf } from '../config.js';
import { Refused } from '../foundation/errors.js';
import { isSame, mark, newSecret } from '../foundation/secrets.js';
import { CONFIG } from '../foundation/tokens.js';
import { readCookies, setCookie } from './cookies.js';
import type { PortalRequest } from './request.js';

/** The name of the field in which every form carries its token. */
export const formTokenField = 'formToken';

/**
 * Proof that a form was made by the portal for the browser that sends it. The token is bound to the sign-in,
 * or for visitors to a cookie that the form's page sets. Browsers that tell where a request comes from
 * (Fetch Metadata, Origin) are believed first.
 */
@Injectable()
export class FormTokens {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The token for a page's forms. Gives a visitor's browser the cookie to which it is bound. */
  issue(request: PortalRequest, response: Response): string {
    const visit = request.visit ?? readCookies(request).visit ?? this.beginVisit(response);
    request.visit = visit;
    return mark(this.config.secret, 'form', visit);
  }

  /** Refuses a request that another site makes in the reader's name. Safe to ask before the body has come. */
  ensureSameSite(request: PortalRequest): void {
    const site = request.headers['sec-fetch-site'];
    const { origin } = request.headers;
    const foreign = site ? site !== 'same-origin' && site !== 'none' : origin !== undefined && !this.isOwn(origin, request);
    if (foreign) throw Refused.forbidden('web.foreignForm');
  }

  /** Whether the browser itself says that a page of this portal sends the request, so that its form may be shown again. */
  isFromHere(request: PortalRequest): boolean {
    const { origin, 'sec-fetch-site': site } = request.headers;
    return site ? site === 'same-origin' : origin !== undefined && this.isOwn(origin, request);
  }

  /** Refuses a form whose token was not made for this browser. */
  ensureToken(request: PortalRequest): void {
    const visit = request.visit ?? readCookies(request).visit;
    const sent = (request.body as Record<string, unknown> | undefined)?.[formTokenField];
    if (!visit || typeof sent !== 'string' || !isSame(sent, mark(this.config.secret, 'form', visit))) {
      throw Refused.forbidden('web.staleForm');
    }
  }

  private isOwn(origin: string, request: PortalRequest): boolean {
    return origin === originOf(this.config) || (!this.config.publicUrl && origin === `http://${request.headers.host}`);
  }

  private beginVisit(response: Response): string {
    const visit = newSecret();
    setCookie(response, 'visit', visit, { secure: this.config.publicUrl?.startsWith('https:') ?? false });
    return visit;
  }
}
