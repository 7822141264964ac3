import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject, NotFoundException } from '@nestjs/common';
import type { Response } from 'express';
import type { Logger } from 'pino';
import { QueryFailedError } from 'typeorm';
import { type Reason, reasons, Refused } from '../foundation/errors.js';
import { LOG } from '../foundation/tokens.js';
import { FormTokens } from './form-tokens.js';
import { type KeptForm, keptForm, mayBeSentAgain } from './kept-form.js';
import { KnownMethods } from './known-methods.js';
import { page } from './page.js';
import { renderPage } from './page.interceptor.js';
import { presentProblem } from './problem.js';
import { Readers } from './readers.js';
import { isApi, pathOf, type PortalRequest } from './request.js';
import { FaultPage } from './views/fault-page.js';
import { RefusalPage } from './views/refusal-page.js';

/** Says no at the door: a page for people, problem+json for programs, and a reference for what is our own fault. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  constructor(
    private readonly readers: Readers,
    private readonly tokens: FormTokens,
    private readonly methods: KnownMethods,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<PortalRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const refused = this.methodRefused(error, request, response) ?? refusalOf(error);
    if (response.writableEnded) return;
    if (!refused) this.log.error({ err: error, requestId: request.id }, 'fault');
    if (response.headersSent) return void response.destroy();
    const kept = await this.kept(refused, request, response);
    if (!response.headersSent) this.answer(refused, kept, request, response);
  }

  /** No door has taken it: perhaps the address takes other methods, which is told (RFC 9110, 15.5.6). */
  private methodRefused(error: unknown, request: PortalRequest, response: Response): Refused | null {
    if (!(error instanceof NotFoundException)) return null;
    const allowed = this.methods.at(pathOf(request));
    if (allowed.length === 0 || (request.method !== 'OPTIONS' && allowed.includes(request.method))) return null;
    response.set('Allow', allowed.join(', '));
    if (request.method === 'OPTIONS') response.status(204).end();
    return new Refused('otherMethod', 'web.otherMethod', { methods: allowed.join(', ') });
  }

  /** What was typed is lost with no answer after which the same form may be taken. */
  private async kept(refused: Refused | null, request: PortalRequest, response: Response): Promise<KeptForm | null> {
    const isForm = request.method === 'POST' && !wantsProblem(request) && this.tokens.isFromHere(request);
    return isForm && mayBeSentAgain(refused) ? keptForm(request, response) : null;
  }

  private answer(refused: Refused | null, kept: KeptForm | null, request: PortalRequest, response: Response): void {
    const reader = this.readers.of(request, response);
    const status = refused?.status ?? 500;
    const isForNow = refused?.reason === 'tooMany' || refused?.reason === 'unavailable';
    if (isForNow && !response.hasHeader('Retry-After')) response.set('Retry-After', '30');
    if (refused?.reason === 'unidentified' && isApi(request)) response.set('WWW-Authenticate', 'Bearer');
    if (refused?.reason === 'full') response.set('Connection', 'close');
    if (wantsProblem(request)) {
      const problem = presentProblem(refused ?? new Refused('unavailable', 'web.fault'), reader.t, request.id);
      response.status(status).type('application/problem+json').send(JSON.stringify({ ...problem, status }));
      return;
    }
    const shown = refused ? page(RefusalPage, { refused, kept }) : page(FaultPage, { reference: request.id, kept });
    response.status(status).type('html').set('Content-Language', reader.language).send(renderPage(shown, reader));
  }
}

function wantsProblem(request: PortalRequest): boolean {
  return isApi(request) || pathOf(request).endsWith('.json') || request.headers.accept?.includes('json') === true;
}

/** Null for a fault of our own. */
function refusalOf(error: unknown): Refused | null {
  if (error instanceof Refused) return error;
  if (isDataException(error)) return new Refused('malformed', 'web.detail_malformed');
  const status = error instanceof HttpException ? error.getStatus() : (error as { status?: unknown } | null)?.status;
  if (typeof status !== 'number' || status >= 500) return null;
  const reason = (Object.keys(reasons) as Reason[]).find((one) => reasons[one] === status) ?? 'malformed';
  return new Refused(reason, reason === 'missing' ? 'foundation.missing' : `web.detail_${statusText(reason)}`);
}

function statusText(reason: Reason): 'tooLarge' | 'malformed' {
  return reason === 'tooLarge' ? 'tooLarge' : 'malformed';
}

/** PostgreSQL takes no NUL in a text and no number beyond its bounds (SQLSTATE class 22): nobody asks that in earnest. */
function isDataException(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code?.startsWith('22') === true;
}
