import { Controller, Get, Ip, Param, Post, Query, Req } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { GroupsService } from '../../groups/groups.service.js';
import { PeopleService } from '../../people/people.service.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { languageOf } from '../../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { AccountRequestForm, DecliningBody } from './account-request.dto.js';
import { AccountRequestsService } from './account-requests.service.js';
import { DecisionsService } from './decisions.service.js';
import { AccountRequestFormPage } from './views/account-request-form.js';
import { AccountRequestPage } from './views/account-request-page.js';
import { AccountRequestsPage, decisionOf } from './views/account-requests-page.js';
import { ConfirmationPage, RequestMessagePage } from './views/confirmation-page.js';

/** Where a visitor asks for an account, and where those who answer for her entity decide. */
@Controller('account')
export class AccountRequestsPages {
  constructor(
    private readonly requests: AccountRequestsService,
    private readonly decisions: DecisionsService,
    private readonly groups: GroupsService,
    private readonly people: PeopleService,
  ) {}

  @Get('request')
  showForm(): Promise<Page> {
    return this.form(FilledForm.blank<AccountRequestForm>());
  }

  @Post('request')
  async ask(
    @Form(AccountRequestForm) form: FilledForm<AccountRequestForm>,
    @Ip() from: string,
    @Req() request: PortalRequest,
  ): Promise<Page> {
    const done = await form.submit(async (wish) => {
      await this.requests.ask({ wish, language: languageOf(request), from });
      return page(RequestMessagePage, { about: 'sent' as const }, 200);
    });
    return done ?? this.form(form, 422);
  }

  /** Shows a button and no more: mail scanners follow links, and must not confirm anything. */
  @Get('request/:secret')
  async showConfirmation(@Param('secret') secret: string): Promise<Page> {
    const request = await this.requests.find(secret);
    if (!request) return page(RequestMessagePage, { about: 'worn' as const }, 410);
    return page(ConfirmationPage, { request, action: `/account/request/${encodeURIComponent(secret)}` });
  }

  @Post('request/:secret')
  async confirm(@Param('secret') secret: string): Promise<Page> {
    const confirmed = await this.requests.confirm(secret);
    return confirmed
      ? page(RequestMessagePage, { about: 'confirmed' as const }, 200)
      : page(RequestMessagePage, { about: 'worn' as const }, 410);
  }

  @Get('requests')
  async list(@Who() actor: Actor, @Query('done') done: unknown): Promise<Page> {
    const requests = await this.requests.waiting(actor);
    return page(AccountRequestsPage, { requests, done: decisionOf(done) });
  }

  @Get('requests/:request')
  async show(@Who() actor: Actor, @Param('request') handle: string): Promise<Page> {
    return this.sheet(actor, handle, FilledForm.blank<DecliningBody>());
  }

  /** The addresses of the page's forms lead to the page, for whoever signs in first. */
  @Get(['requests/:request/approval', 'requests/:request/declining'])
  goBack(@Param('request') handle: string): GoTo {
    return goTo(`/account/requests/${encodeURIComponent(handle)}`);
  }

  @Post('requests/:request/approval')
  async approve(@Who() actor: Actor, @Param('request') handle: string): Promise<GoTo> {
    await this.decisions.approve(actor, handle);
    return goTo('/account/requests?done=approved');
  }

  @Post('requests/:request/declining')
  async decline(
    @Who() actor: Actor,
    @Param('request') handle: string,
    @Form(DecliningBody) form: FilledForm<DecliningBody>,
  ): Promise<Page | GoTo> {
    await this.requests.shown(actor, handle);
    const done = await form.submit(({ reason }) => this.decisions.decline(actor, handle, reason));
    return done ? goTo('/account/requests?done=declined') : this.sheet(actor, handle, form, 422);
  }

  private async form(form: FilledForm<AccountRequestForm>, status?: number): Promise<Page> {
    const [groups, organizations] = await Promise.all([this.groups.all(), this.people.organizations()]);
    return page(AccountRequestFormPage, { form, groups, organizations }, status);
  }

  private async sheet(actor: Actor, handle: string, form: FilledForm<DecliningBody>, status?: number): Promise<Page> {
    const request = await this.requests.shown(actor, handle);
    const groups = (await this.groups.all()).filter(({ id }) => request.groupIds.includes(id));
    return page(AccountRequestPage, { request, groups, form }, status);
  }
}
