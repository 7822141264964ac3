import { Controller, Get, Ip, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { FilledForm, Form } from '../web/filled-form.js';
import { languageOf } from '../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../web/page.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { LinkDto, SignInDto } from './account.dto.js';
import { Entrance } from './entrance.js';
import { LinkLetters } from './link-letters.service.js';
import { LinksService } from './links.service.js';
import { ownPath } from './own-path.js';
import { PasswordsService } from './passwords.service.js';
import { Throttle } from './throttle.js';
import { LetterOnItsWay } from './views/letter-on-its-way.js';
import { LinkPage } from './views/link-page.js';
import { SignInPage } from './views/sign-in-page.js';
import { WornLinkPage } from './views/worn-link-page.js';

/** Coming in, with a password or a link, and going out. */
@Controller()
export class SignInPages {
  constructor(
    private readonly entrance: Entrance,
    private readonly passwords: PasswordsService,
    private readonly links: LinksService,
    private readonly letters: LinkLetters,
    private readonly throttle: Throttle,
  ) {}

  @Get('sign-in')
  ask(@Who() actor: Actor, @Query('next') next: unknown): Page | GoTo {
    if (actor.person) return goTo(ownPath(next));
    return page(SignInPage, { form: FilledForm.blank<SignInDto>({ next: ownPath(next) }) });
  }

  @Post('sign-in')
  async signIn(
    @Form(SignInDto) form: FilledForm<SignInDto>,
    @Ip() from: string,
    @Req() request: PortalRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | GoTo> {
    const next = ownPath(form.text('next'));
    const done = await form.submit(async ({ email, password, keep, link }) => {
      if (link) {
        await this.letters.ask({ email, purpose: 'sign-in', language: languageOf(request), from, next });
        return page(LetterOnItsWay, { purpose: 'sign-in' as const }, 200);
      }
      const person = await this.throttle.attempt(email, from, () => this.passwords.check(email, password));
      await this.entrance.admit(person, { by: 'password', keep: Boolean(keep) }, request, response);
      return goTo(next);
    });
    return done ?? page(SignInPage, { form }, 422);
  }

  /** Shows a button and no more: mail scanners follow links, and must not use them up. */
  @Get('sign-in/:secret')
  async showLink(@Param('secret') secret: string, @Query('next') next: unknown): Promise<Page> {
    const person = await this.links.find(secret, 'sign-in');
    if (!person) return page(WornLinkPage, { purpose: 'sign-in' as const }, 410);
    return page(LinkPage, { person, action: `/sign-in/${encodeURIComponent(secret)}`, next: ownPath(next) });
  }

  @Post('sign-in/:secret')
  async signInByLink(
    @Param('secret') secret: string,
    @Form(LinkDto) form: FilledForm<LinkDto>,
    @Req() request: PortalRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | GoTo> {
    const keep = Boolean(form.answers.keep);
    const person = await this.entrance.admitByLink(secret, keep, request, response);
    return person ? goTo(ownPath(form.answers.next)) : page(WornLinkPage, { purpose: 'sign-in' as const }, 410);
  }

  @Post('sign-out')
  async signOut(@Who() actor: Actor, @Req() request: PortalRequest, @Res({ passthrough: true }) response: Response) {
    await this.entrance.leave(actor, request, response);
    return goTo('/');
  }
}
