import { Inject, Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Response } from 'express';
import type { Logger } from 'pino';
import { Actor } from '../foundation/actor.js';
import { Clock } from '../foundation/clock.js';
import { Refused } from '../foundation/errors.js';
import { LOG } from '../foundation/tokens.js';
import { SeatsService } from '../groups/seats.service.js';
import { isApi, pathOf, type PortalRequest } from '../web/request.js';
import { Entrance } from './entrance.js';
import { TokensService } from './tokens.service.js';

/**
 * Finds out who is asking: the person of a browser's cookie or of a program's token, with the seats held at this
 * moment; else a visitor. It says who somebody is, never what somebody may do, and says so for every address.
 */
@Injectable()
export class SignInMiddleware implements NestMiddleware {
  constructor(
    private readonly entrance: Entrance,
    private readonly tokens: TokensService,
    private readonly seats: SeatsService,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async use(request: PortalRequest, _response: Response, next: NextFunction): Promise<void> {
    const token = tokenIn(request);
    if (token === null) await this.recogniseBrowser(request);
    else if (takesTokens(request)) await this.recogniseProgram(request, token);
    else request.actor = this.visitor;
    next();
  }

  private async recogniseBrowser(request: PortalRequest): Promise<void> {
    const signIn = await this.entrance.recognise(request);
    request.actor = signIn ? await this.seats.actorFor(signIn.person) : this.visitor;
    if (!signIn) return;
    request.by = 'cookie';
    request.visit = signIn.hash;
    this.inPassing(this.entrance.see(signIn));
  }

  private get visitor(): Actor {
    return Actor.visitorAt(this.clock.now());
  }

  /** @throws Refused, when the token is unknown or has expired, or is to change something though it may only read. */
  private async recogniseProgram(request: PortalRequest, secret: string): Promise<void> {
    const token = await this.tokens.recognise(secret);
    if (token.scope === 'read' && !reads(request)) throw Refused.forbidden('account.readOnlyToken');
    request.actor = await this.seats.actorFor(token.person, token.scope);
    request.by = 'token';
    this.inPassing(this.tokens.see(token));
  }

  /** Nobody waits for notes about the last visit, and nobody is turned away when they cannot be kept. */
  private inPassing(note: Promise<void>): void {
    note.catch((error: unknown) => this.log.warn({ err: error }, 'The last visit could not be noted.'));
  }
}

/** What a program sends as `Authorization: Bearer …` (RFC 6750); null when the request brings nothing of the kind. */
function tokenIn({ headers }: PortalRequest): string | null {
  return /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1] ?? null;
}

/** Files of meetings and groups beside their documents: packs, the record and its draft, templates, the list of participants. */
const madeFiles = /^(?:pack\.zip|record\.(?:docx|pdf|xml)|record\/draft\.docx|template\.docx|participants\.csv)$/;

/**
 * Addresses of files: /documents/wg-wsis-12-9/en.docx; of what is made for whoever asks, /meetings/wg-wsis-12/pack.zip;
 * of statements; of receipts for programs, and of the letters with which came what was entered.
 */
function isFile(path: string): boolean {
  const [room, ...rest] = path.toLowerCase().split('/').slice(1);
  const name = rest.at(-1) ?? '';
  const dot = name.lastIndexOf('.');
  if (room === 'documents') return rest.length > 1 && dot > 0 && /^[a-z0-9]+$/.test(name.slice(dot + 1));
  if (room === 'receipts') return rest.length === 2 ? name === 'letter' : rest.length === 1 && name.endsWith('.json');
  if (room === 'meetings' && rest[1] === 'statements') return rest.length === 4 && name === 'file';
  return (room === 'meetings' || room === 'groups') && madeFiles.test(rest.slice(1).join('/'));
}

/** Tokens open the API, and the addresses of files for reading. */
function takesTokens(request: PortalRequest): boolean {
  return isApi(request) || (reads(request) && isFile(pathOf(request)));
}

function reads({ method }: PortalRequest): boolean {
  return method === 'GET' || method === 'HEAD';
}
