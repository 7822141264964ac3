import { Controller, Get, Ip, Param, ParseIntPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { FilledForm, Form } from '../web/filled-form.js';
import { languageOf } from '../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../web/page.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { PasswordChangeDto, ProfileDto, TokenDto } from './account.dto.js';
import { Entrance } from './entrance.js';
import { PasswordsService } from './passwords.service.js';
import { ProfilesService } from './profiles.service.js';
import { SignInsService } from './sign-ins.service.js';
import { Throttle } from './throttle.js';
import { tokenDays, TokensService } from './tokens.service.js';
import { type Account, AccountPage, doneOf } from './views/account-page.js';

/** What a person sees and changes of her own account. */
@Controller('account')
export class AccountPages {
  constructor(
    private readonly profiles: ProfilesService,
    private readonly signIns: SignInsService,
    private readonly passwords: PasswordsService,
    private readonly tokens: TokensService,
    private readonly entrance: Entrance,
    private readonly throttle: Throttle,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Req() request: PortalRequest, @Query('done') done: unknown): Promise<Page> {
    return this.account(actor, request, { done: doneOf(done) });
  }

  @Post()
  async choose(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Form(ProfileDto) profile: FilledForm<ProfileDto>,
  ): Promise<Page | GoTo> {
    const done = await profile.submit(async ({ language, zone }) => {
      await this.profiles.choose(actor, language, zone);
      return goTo('/account?done=profile');
    });
    return done ?? this.account(actor, request, { profile });
  }

  /** The addresses of the page's forms lead to the page, for whoever reloads one or changes the language there. */
  @Get(['password', 'tokens'])
  goBack(): GoTo {
    return goTo('/account');
  }

  /** Changes the password. All sign-ins end; this browser gets a new one. */
  @Post('password')
  async changePassword(
    @Who() actor: Actor,
    @Ip() from: string,
    @Req() request: PortalRequest,
    @Res({ passthrough: true }) response: Response,
    @Form(PasswordChangeDto) password: FilledForm<PasswordChangeDto>,
  ): Promise<Page | GoTo> {
    const person = await this.profiles.person(actor);
    const done = await password.submit(async (answers) => {
      const change = { ...answers, current: answers.current ?? '', language: languageOf(request) };
      await this.throttle.attempt(person.email, from, () => this.passwords.change(actor, person, change));
      await this.entrance.admit(person, { by: 'password', keep: false }, request, response);
      return goTo('/account?done=password');
    });
    return done ?? this.account(actor, request, { password });
  }

  @Post('sign-ins/:id/ending')
  async endSignIn(@Who() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<GoTo> {
    await this.signIns.end(actor, actor.identity, id);
    return goTo('/account?done=sign-in');
  }

  /** Makes a token and shows it on the page, this once. */
  @Post('tokens')
  async makeToken(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Form(TokenDto) token: FilledForm<TokenDto>,
  ): Promise<Page> {
    const person = await this.profiles.person(actor);
    const made = await token.submit((answers) => this.tokens.make(actor, person, answers));
    return made ? this.account(actor, request, { made }) : this.account(actor, request, { token });
  }

  @Post('tokens/:id/ending')
  async endToken(@Who() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<GoTo> {
    await this.tokens.end(actor, actor.identity, id);
    return goTo('/account?done=token');
  }

  /** The page with everything on it; a form that came back wrong stands in its place. */
  private async account(actor: Actor, request: PortalRequest, shown: Partial<Account>): Promise<Page> {
    const person = await this.profiles.person(actor);
    const account: Account = {
      person,
      seats: await this.profiles.seats(actor),
      signIns: await this.signIns.list(person),
      current: request.visit,
      tokens: await this.tokens.list(person),
      hasPassword: await this.passwords.isSet(person),
      profile: FilledForm.blank<ProfileDto>({ language: person.language, zone: person.zone }),
      password: FilledForm.blank<PasswordChangeDto>(),
      token: FilledForm.blank<TokenDto>({ scope: 'read', days: String(tokenDays.usual) }),
      ...shown,
    };
    const isWrong = [account.profile, account.password, account.token].some(({ errors }) => errors.length > 0);
    return page(AccountPage, account, isWrong ? 422 : 200);
  }
}
