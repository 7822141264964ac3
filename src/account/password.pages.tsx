import { Controller, Get, Ip, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { FilledForm, Form } from '../web/filled-form.js';
import { languageOf } from '../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../web/page.js';
import type { PortalRequest } from '../web/request.js';
import { ForgottenDto, NewPasswordDto } from './account.dto.js';
import { Entrance } from './entrance.js';
import { LinkLetters } from './link-letters.service.js';
import { LinksService } from './links.service.js';
import { PasswordsService } from './passwords.service.js';
import { ForgottenPage } from './views/forgotten-page.js';
import { LetterOnItsWay } from './views/letter-on-its-way.js';
import { NewPasswordPage } from './views/new-password-page.js';
import { WornLinkPage } from './views/worn-link-page.js';

/** A password that is forgotten, or not yet set: a letter with a link, and the page to which it leads. */
@Controller('password')
export class PasswordPages {
  constructor(
    private readonly entrance: Entrance,
    private readonly passwords: PasswordsService,
    private readonly links: LinksService,
    private readonly letters: LinkLetters,
  ) {}

  @Get('forgotten')
  ask(): Page {
    return page(ForgottenPage, { form: FilledForm.blank<ForgottenDto>() });
  }

  @Post('forgotten')
  async write(
    @Form(ForgottenDto) form: FilledForm<ForgottenDto>,
    @Ip() from: string,
    @Req() request: PortalRequest,
  ): Promise<Page> {
    const done = await form.submit(async ({ email }) => {
      await this.letters.ask({ email, purpose: 'password', language: languageOf(request), from });
      return page(LetterOnItsWay, { purpose: 'password' as const }, 200);
    });
    return done ?? page(ForgottenPage, { form }, 422);
  }

  @Get(':secret')
  async show(@Param('secret') secret: string): Promise<Page> {
    return (await this.form(secret, FilledForm.blank<NewPasswordDto>())) ?? wornLink();
  }

  /** Sets the password and signs the person in, since she has shown that the letters to her address reach her. */
  @Post(':secret')
  async set(
    @Param('secret') secret: string,
    @Form(NewPasswordDto) form: FilledForm<NewPasswordDto>,
    @Req() request: PortalRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | GoTo> {
    if (form.errors.length > 0) return (await this.form(secret, form, 422)) ?? wornLink();
    const person = await this.passwords.setByLink(secret, form.answers.password, languageOf(request));
    if (!person) return wornLink();
    await this.entrance.admit(person, { by: 'link', keep: false }, request, response);
    return goTo('/account?done=password');
  }

  private async form(secret: string, form: FilledForm<NewPasswordDto>, status?: number): Promise<Page | null> {
    const person = await this.links.find(secret, 'password');
    return person && page(NewPasswordPage, { person, action: `/password/${encodeURIComponent(secret)}`, form }, status);
  }
}

function wornLink(): Page {
  return page(WornLinkPage, { purpose: 'password' as const }, 410);
}
