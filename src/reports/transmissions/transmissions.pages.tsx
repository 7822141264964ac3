import { Controller, Get, Param, ParseIntPipe, Post, Query, Req } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import type { Group } from '../../groups/group.entity.js';
import { GroupsService } from '../../groups/groups.service.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { languageOf } from '../../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { AnswerForm, ReceptionForm, TransmissionForm } from './transmission.dto.js';
import { transmit } from './transmission.policy.js';
import { TransmissionsGatherer } from './transmissions.gatherer.js';
import { TransmissionsService } from './transmissions.service.js';
import { NewTransmissionPage } from './views/new-transmission-page.js';
import { TransmissionPage } from './views/transmission-page.js';
import { TransmissionsPage } from './views/transmissions-page.js';

/** What a body forwards to others, and what was forwarded to it. */
@Controller('groups/:slug/transmissions')
export class TransmissionsPages {
  constructor(
    private readonly groups: GroupsService,
    private readonly gatherer: TransmissionsGatherer,
    private readonly transmissions: TransmissionsService,
  ) {}

  @Get()
  async list(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    return page(TransmissionsPage, await this.gatherer.list(actor, slug));
  }

  @Get('new')
  async showNew(@Who() actor: Actor, @Param('slug') slug: string, @Query('document') document: unknown): Promise<Page> {
    const known = { document: typeof document === 'string' ? document : '', purpose: 'information' };
    return this.newPage(await this.sender(actor, slug), FilledForm.blank<TransmissionForm>(known));
  }

  @Post()
  async transmit(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('slug') slug: string,
    @Form(TransmissionForm) form: FilledForm<TransmissionForm>,
  ): Promise<Page | GoTo> {
    const group = await this.sender(actor, slug);
    const sent = await form.submit(async ({ document, addressee, purpose, replyBy, note }) => {
      const about = { original: await this.gatherer.original(document), addressee: await this.groups.find(addressee) };
      const said = { purpose, replyBy: replyBy || null, note: note ? { [languageOf(request)]: note } : null };
      return this.transmissions.transmit(actor, group, { ...about, ...said });
    });
    return sent ? goTo(`/groups/${sent.slug}`) : this.newPage(group, form, 422);
  }

  @Get(':number')
  async show(@Who() actor: Actor, @Param('slug') slug: string, @Param('number', ParseIntPipe) number: number): Promise<Page> {
    return page(TransmissionPage, { line: await this.gatherer.line(actor, slug, number) });
  }

  /** The addresses of buttons lead back to the page on which they stand. */
  @Get([':number/reception', ':number/answer'])
  goToTransmission(@Param('slug') slug: string, @Param('number', ParseIntPipe) number: number): GoTo {
    return goTo(`/groups/${encodeURIComponent(slug)}/transmissions/${number}`);
  }

  @Post(':number/reception')
  async receive(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Form(ReceptionForm) form: FilledForm<ReceptionForm>,
  ): Promise<Page | GoTo> {
    const transmission = await this.gatherer.awaited(actor, slug, number);
    const received = await form.submit(async ({ symbol, version }) =>
      this.transmissions.finishReception(actor, await this.transmissions.prepareReception(actor, transmission, symbol || null, version)));
    if (received) return goTo(`/groups/${received.slug}`);
    return page(TransmissionPage, { line: await this.gatherer.line(actor, slug, number), reception: form }, 422);
  }

  @Post(':number/answer')
  async answer(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Form(AnswerForm) form: FilledForm<AnswerForm>,
  ): Promise<Page | GoTo> {
    const transmission = await this.gatherer.awaited(actor, slug, number);
    const answered = await form.submit(({ answer, remark, version }) => this.transmissions.answer(actor, transmission, answer, remark || null, version));
    if (answered) return goTo(`/groups/${answered.slug}`);
    return page(TransmissionPage, { line: await this.gatherer.line(actor, slug, number), answer: form }, 422);
  }

  private async sender(actor: Actor, slug: string): Promise<Group> {
    const group = await this.groups.find(slug);
    actor.ensure(transmit, group);
    return group;
  }

  private async newPage(group: Group, form: FilledForm<TransmissionForm>, status = 200): Promise<Page> {
    const addressees = (await this.groups.all()).filter(({ id }) => id !== group.id);
    return page(NewTransmissionPage, { group, addressees, form }, status);
  }
}
