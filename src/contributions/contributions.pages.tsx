import { randomUUID } from 'node:crypto';
import { Controller, Get, Param, Post, Query, Req, UseGuards, UseInterceptors } from '@nestjs/common';
import { RegistryService } from '../documents/registry.service.js';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import { GroupsService } from '../groups/groups.service.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { FileReception } from '../web/file-reception.interceptor.js';
import { FilledForm } from '../web/filled-form.js';
import { TakesFiles } from '../web/form.guard.js';
import { type GoTo, goTo, type Page, page } from '../web/page.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { noAnswers } from './answers.js';
import { ContributionFormsService } from './contribution-forms.service.js';
import { ContributionForm } from './contribution.dto.js';
import { ContributorGuard } from './contributor.guard.js';
import { Destination } from './destination.js';
import { DraftsService } from './drafts.service.js';
import { RevisionsService } from './revisions.service.js';
import { SubmissionsService } from './submissions.service.js';
import { ContributionPage } from './views/contribution-page.js';

/** One form on which a delegate brings a contribution, saved as she goes. */
@Controller()
@UseGuards(ContributorGuard)
@UseInterceptors(FileReception)
export class ContributionsPages {
  constructor(
    private readonly groups: GroupsService,
    private readonly meetings: MeetingsService,
    private readonly registry: RegistryService,
    private readonly forms: ContributionFormsService,
    private readonly revisions: RevisionsService,
    private readonly drafts: DraftsService,
    private readonly submissions: SubmissionsService,
  ) {}

  @Get('meetings/:meeting/contributions/new')
  async begin(@Who() actor: Actor, @Param('meeting') slug: string, @Query('revises') revises?: string): Promise<Page> {
    return this.blank(actor, Destination.meeting(await this.meetings.find(slug)), revises);
  }

  @Get('groups/:group/contributions/new')
  async beginForGroup(@Who() actor: Actor, @Param('group') slug: string, @Query('revises') revises?: string): Promise<Page> {
    return this.blank(actor, Destination.group(await this.groups.find(slug)), revises);
  }

  @Get('documents/:document/revisions/new')
  async revise(@Who() actor: Actor, @Param('document') slug: string): Promise<GoTo> {
    const { document } = await this.registry.find(actor, slug);
    return goTo(`${Destination.toRevise(document).address}/contributions/new?revises=${document.slug}`);
  }

  @Post('meetings/:meeting/contributions')
  @TakesFiles()
  async create(@Who() actor: Actor, @Param('meeting') slug: string, @Req() request: PortalRequest): Promise<Page | GoTo> {
    return this.receive(actor, Destination.meeting(await this.meetings.find(slug)), request);
  }

  @Post('groups/:group/contributions')
  @TakesFiles()
  async createForGroup(@Who() actor: Actor, @Param('group') slug: string, @Req() request: PortalRequest): Promise<Page | GoTo> {
    return this.receive(actor, Destination.group(await this.groups.find(slug)), request);
  }

  @Get('contributions/:contribution')
  async show(@Who() actor: Actor, @Param('contribution') key: string): Promise<Page | GoTo> {
    const contribution = await this.drafts.find(actor, key);
    const receipt = await this.submissions.receiptOf(key);
    if (receipt) return goTo(`/receipts/${receipt.id}`);
    const { destination, answers } = contribution;
    return page(ContributionPage, { sheet: await this.forms.sheet(actor, destination, key, { contribution, answers }) });
  }

  @Post('contributions/:contribution')
  @TakesFiles()
  async save(@Who() actor: Actor, @Param('contribution') key: string, @Req() request: PortalRequest): Promise<Page | GoTo> {
    const { destination } = await this.drafts.find(actor, key);
    return this.receive(actor, destination, request, key);
  }

  private async blank(actor: Actor, destination: Destination, revises?: string): Promise<Page> {
    const answers = { ...noAnswers, ...(typeof revises === 'string' ? await this.said(actor, revises) : {}) };
    return page(ContributionPage, { sheet: await this.forms.sheet(actor, destination, randomUUID(), { answers }) });
  }

  private async receive(actor: Actor, destination: Destination, request: PortalRequest, key?: string): Promise<Page | GoTo> {
    const { answers: form } = FilledForm.of(ContributionForm, { ...(request.body as object), ...(key ? { key } : {}) });
    if (typeof form.key !== 'string' || !/^[\w-]{16,64}$/.test(form.key)) throw new Refused('malformed', 'web.staleForm');
    const outcome = await this.forms.receive(actor, destination, form, request);
    if ('receipt' in outcome) return goTo(`/receipts/${outcome.receipt.id}`);
    if (outcome.sheet.faults.length > 0) return page(ContributionPage, { sheet: outcome.sheet }, 422);
    return goTo(form.act === 'save' ? '/delegation' : `/contributions/${form.key}`);
  }

  private async said(actor: Actor, slug: string) {
    const { document, sight } = await this.registry.find(actor, slug);
    if (sight !== 'all') throw Refused.forbidden();
    return this.revisions.said(actor, document);
  }
}
