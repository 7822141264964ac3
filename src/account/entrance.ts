import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { Config } from '../config.js';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { CONFIG } from '../foundation/tokens.js';
import type { Person } from '../people/person.entity.js';
import { readCookies, setCookie } from '../web/cookies.js';
import type { PortalRequest } from '../web/request.js';
import { LinksService } from './links.service.js';
import type { SignIn } from './sign-in.entity.js';
import { type NewSignIn, SignInsService } from './sign-ins.service.js';

const thirtyDays = 30 * 24 * 3600;

/** Where browsers come in and go out: it hands out the cookie by which a sign-in is recognised. */
@Injectable()
export class Entrance {
  private readonly isSecure: boolean;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly database: Database,
    private readonly signIns: SignInsService,
    private readonly links: LinksService,
  ) {
    this.isSecure = config.publicUrl?.startsWith('https:') ?? false;
  }

  /** The sign-in that the browser's cookie points to, unless it has ended. */
  async recognise(request: PortalRequest): Promise<SignIn | null> {
    const secret = this.secretOf(request);
    return secret ? this.signIns.find(secret) : null;
  }

  /** Remembers that the browser was here. */
  see(signIn: SignIn): Promise<void> {
    return this.signIns.see(signIn);
  }

  /** Signs a person in at this browser. */
  async admit(person: Person, how: Pick<NewSignIn, 'by' | 'keep'>, request: PortalRequest, response: Response) {
    const agent = request.headers['user-agent'] ?? '';
    const secret = await this.signIns.begin(person, { ...how, agent, previous: this.secretOf(request) });
    this.give(response, secret, how.keep ? thirtyDays : undefined);
  }

  /** Signs in whoever has a link, which is used up. Answers whose it is; null when the link works no more. */
  admitByLink(secret: string, keep: boolean, request: PortalRequest, response: Response): Promise<Person | null> {
    return this.database.transaction(async () => {
      const person = await this.links.use(secret, 'sign-in');
      if (person) await this.admit(person, { by: 'link', keep }, request, response);
      return person;
    });
  }

  /** Signs the person out of this browser. */
  async leave(actor: Actor, request: PortalRequest, response: Response): Promise<void> {
    const signIn = await this.recognise(request);
    if (signIn) await this.signIns.end(actor, signIn.person, signIn.id);
    this.give(response, '', 0);
  }

  /** Browsers bind a name that begins with `__Host-` to this host alone and send it over https only. */
  private get cookie(): string {
    return this.isSecure ? '__Host-plenary' : 'plenary';
  }

  private secretOf(request: PortalRequest): string | undefined {
    return readCookies(request)[this.cookie];
  }

  private give(response: Response, secret: string, maxAge: number | undefined): void {
    setCookie(response, this.cookie, secret, { secure: this.isSecure, maxAge });
  }
}
