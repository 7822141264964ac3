import { Controller, Get, Param, ParseIntPipe, Post, Query, Req, UseGuards, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { receivedFiles } from '../../foundation/files/multipart.js';
import { ReceptionService } from '../../foundation/files/reception.service.js';
import type { Group } from '../../groups/group.entity.js';
import { GroupsService } from '../../groups/groups.service.js';
import { FileReception } from '../../web/file-reception.interceptor.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { TakesFiles } from '../../web/form.guard.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { LiaisonForm, LiaisonStateBody } from './liaison.dto.js';
import { LiaisonGuard } from './liaison.guard.js';
import { keepLiaisons } from './liaison.policy.js';
import { type Enclosed, LiaisonsService } from './liaisons.service.js';
import { LiaisonFormPage } from './views/liaison-form.js';
import { LiaisonsPage } from './views/liaisons-page.js';

/** What a group and other bodies write to each other. */
@Controller('groups/:group/liaisons')
@UseGuards(LiaisonGuard)
@UseInterceptors(FileReception)
export class LiaisonsPages {
  constructor(
    private readonly groups: GroupsService,
    private readonly reception: ReceptionService,
    private readonly liaisons: LiaisonsService,
  ) {}

  @Get()
  async list(@Who() actor: Actor, @Param('group') slug: string): Promise<Page> {
    return this.listed(actor, await this.groups.find(slug), FilledForm.blank<LiaisonStateBody>());
  }

  @Get('new')
  async begin(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @Query('direction') direction?: string,
    @Query('repliesTo') repliesTo?: string,
  ): Promise<Page> {
    const group = await this.groups.find(slug);
    actor.ensure(keepLiaisons, group);
    const isOut = direction === 'out';
    const known = { direction: isOut ? 'out' : 'in', repliesTo: typeof repliesTo === 'string' ? repliesTo : '' };
    const usual = { addressee1: isOut ? '' : group.label, contact: group.mailbox ?? '' };
    return this.form(group, FilledForm.blank<LiaisonForm>({ ...known, ...usual }));
  }

  @Post()
  @TakesFiles()
  async register(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @Form(LiaisonForm) form: FilledForm<LiaisonForm>,
    @Req() request: PortalRequest,
  ): Promise<Page | GoTo> {
    const group = await this.groups.find(slug);
    const made = await form.submit(async (answers) => this.liaisons.register(actor, group, answers.said(), await this.enclosed(request)));
    return made ? goTo(`/documents/${made.document.slug}`) : this.form(group, form, 422);
  }

  /** The address of the button leads back to the list, for whoever had to sign in first. */
  @Get(':number/state')
  goBack(@Param('group') slug: string): GoTo {
    return goTo(`/groups/${encodeURIComponent(slug)}/liaisons`);
  }

  @Post(':number/state')
  async move(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Form(LiaisonStateBody) form: FilledForm<LiaisonStateBody>,
  ): Promise<Page | GoTo> {
    const group = await this.groups.find(slug);
    const moved = await form.submit((said) => this.liaisons.move(actor, group, number, said.move()));
    return moved ? goTo(`/groups/${group.slug}/liaisons`) : this.listed(actor, group, form, 422);
  }

  private async enclosed(request: PortalRequest): Promise<Enclosed> {
    const { taken, faults } = await this.reception.take(receivedFiles(request));
    if (faults.length > 0) throw Refused.invalid(faults);
    const files = taken.map((file) => ({ file, language: null, role: 'main' as const }));
    return { files, receivedAt: request.receivedAt ?? request.beganAt };
  }

  private async listed(actor: Actor, group: Group, form: FilledForm<LiaisonStateBody>, status = 200): Promise<Page> {
    return page(LiaisonsPage, { group, lines: await this.liaisons.of(actor, group), form }, status);
  }

  private async form(group: Group, form: FilledForm<LiaisonForm>, status = 200): Promise<Page> {
    return page(LiaisonFormPage, { group, form, unanswered: await this.liaisons.unanswered(group) }, status);
  }
}
