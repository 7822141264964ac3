import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { OutgoingHttpHeaders } from 'node:http';
import type { Response } from 'express';
import { from, type Observable, of, tap } from 'rxjs';
import { Clock } from '../foundation/clock.js';
import { Database } from '../foundation/database/database.js';
import type { Answering, PortalRequest } from './request.js';

/** More answers than these, and longer ones (in characters), are made for each reader. */
const [mostKept, longest] = [200, 500_000];

/** A second in which nothing was committed, with what was read in it. */
interface Moment {
  second: number;
  version: unknown;
  answers: Map<string, Whole | Answering>;
}

/** An answer that is no more than this. */
interface Whole {
  body: string;
  headers: OutgoingHttpHeaders;
}

/**
 * Makes once what many read in the same second, as on the morning on which a meeting opens, as long as nothing is
 * committed meanwhile. Only for readers who bring neither a cookie nor a token: the portal cannot tell them apart, so
 * what one was given is what the next would be given. Doorkeepers, limits and the log meet every request before. A door
 * whose answers hang on more of the request, as a file's do on the part that is wanted, shares how they are given.
 */
@Injectable()
export class ReadTogether implements NestInterceptor {
  private last: Moment | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<PortalRequest>();
    const response = context.switchToHttp().getResponse<Response>();
    const moment = bringsNothing(request) ? this.moment() : null;
    if (!moment) return next.handle();
    const key = whatIsAsked(request);
    const known = moment.answers.get(key);
    if (typeof known === 'function') return from(known(request, response));
    if (known) return repeated(known, response);
    request.share = (answering) => void (moment.answers.size < mostKept && moment.answers.set(key, answering));
    return next.handle().pipe(kept(moment.answers, key, response));
  }

  /** The present moment; null where one cannot cheaply know whether anything was committed. */
  private moment(): Moment | null {
    const { version } = this.database;
    if (version === null) return null;
    const second = Math.floor(this.clock.now().getTime() / 1000);
    if (this.last?.second !== second || this.last.version !== version) this.last = { second, version, answers: new Map() };
    return this.last;
  }
}

function bringsNothing({ method, headers, by }: PortalRequest): boolean {
  return method === 'GET' && by === undefined && headers.cookie === undefined && headers.authorization === undefined;
}

/** Everything of a request that an answer to nobody in particular goes by. */
function whatIsAsked({ originalUrl, headers }: PortalRequest): string {
  return JSON.stringify([originalUrl, headers['accept-language'], headers.accept, headers.host]);
}

function repeated({ body, headers }: Whole, response: Response): Observable<string> {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value!);
  return of(body);
}

/** Keeps a whole answer that names nobody, with the headers that its making has added. */
function kept(answers: Moment['answers'], key: string, response: Response) {
  const before = response.getHeaders();
  return tap((body: unknown) => {
    const isWhole = typeof body === 'string' && body.length <= longest && response.statusCode === 200;
    if (!isWhole || response.hasHeader('Set-Cookie') || answers.size >= mostKept) return;
    const added = Object.entries(response.getHeaders()).filter(([name, value]) => before[name] !== value);
    answers.set(key, { body, headers: Object.fromEntries(added) });
  });
}
