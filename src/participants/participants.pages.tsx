import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import { serve } from '../groups/group.policy.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { checked, FilledForm, Form } from '../web/filled-form.js';
import { languageOf } from '../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../web/page.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { ListBody, ParticipationBody, RefusalBody } from './participant.dto.js';
import { participantsCsv } from './participants-csv.js';
import { ParticipantsService } from './participants.service.js';
import { ParticipationsService } from './participations.service.js';
import { ApplicationPage } from './views/application-page.js';
import { ParticipantsPage } from './views/participants-page.js';
import { ParticipationPage } from './views/participation-page.js';

/** Who takes part in a meeting: the list, one's own part, and the decisions of focal points. */
@Controller('meetings/:meeting')
export class ParticipantsPages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly participants: ParticipantsService,
    private readonly participations: ParticipationsService,
  ) {}

  @Get('participants')
  async list(@Who() actor: Actor, @Param('meeting') slug: string): Promise<Page> {
    const meeting = await this.meetings.find(slug);
    return page(ParticipantsPage, { meeting, sight: await this.participants.sight(actor, meeting) });
  }

  @Get('participants.csv')
  async csv(@Who() actor: Actor, @Param('meeting') slug: string, @Req() request: PortalRequest, @Res() response: Response) {
    const meeting = await this.meetings.find(slug);
    const { participants } = await this.participants.sight(actor, meeting);
    if (!participants) throw actor.person ? Refused.forbidden() : Refused.unidentified();
    const table = participantsCsv(participants, languageOf(request), actor.may(serve, meeting.group));
    response.attachment(`${meeting.slug}-participants.csv`).type('text/csv; charset=utf-8').send(table);
  }

  @Post('participants')
  async showTo(@Who() actor: Actor, @Param('meeting') slug: string, @Req() request: PortalRequest): Promise<GoTo> {
    const meeting = await this.meetings.find(slug);
    actor.ensure(serve, meeting.group);
    const { shownTo } = (request.body ?? {}) as { shownTo?: unknown };
    await this.participants.showTo(actor, meeting, checked(ListBody, { shownTo }).shownTo);
    return goTo(`/meetings/${meeting.slug}/participants`);
  }

  @Get('participation')
  showOwn(@Who() actor: Actor, @Param('meeting') slug: string): Promise<Page> {
    void actor.identity;
    return this.own(actor, slug, FilledForm.blank<ParticipationBody>({ capacity: 'delegate' }));
  }

  @Post('participation')
  async apply(@Who() actor: Actor, @Param('meeting') slug: string, @Form(ParticipationBody) form: FilledForm<ParticipationBody>) {
    void actor.identity;
    const meeting = await this.meetings.find(slug);
    const applied = await form.submit((wish) => this.participations.apply(actor, meeting, wish));
    return applied ? goTo(`/meetings/${meeting.slug}/participation`) : this.own(actor, slug, form, 422);
  }

  /** The addresses of forms lead to where they stand, for whoever signs in first. */
  @Get('participation/withdrawal')
  goToOwn(@Param('meeting') slug: string): GoTo {
    return goTo(`/meetings/${encodeURIComponent(slug)}/participation`);
  }

  @Post('participation/withdrawal')
  async withdraw(@Who() actor: Actor, @Param('meeting') slug: string): Promise<GoTo> {
    const meeting = await this.meetings.find(slug);
    await this.participations.withdraw(actor, meeting);
    return goTo(`/meetings/${meeting.slug}/participation`);
  }

  @Get('participants/:person')
  showApplication(@Who() actor: Actor, @Param('meeting') slug: string, @Param('person') handle: string): Promise<Page> {
    return this.application(actor, slug, handle, FilledForm.blank<RefusalBody>());
  }

  @Get(['participants/:person/validation', 'participants/:person/refusal'])
  goToApplication(@Param('meeting') slug: string, @Param('person') handle: string): GoTo {
    return goTo(`/meetings/${encodeURIComponent(slug)}/participants/${encodeURIComponent(handle)}`);
  }

  @Post('participants/:person/validation')
  async validate(@Who() actor: Actor, @Param('meeting') slug: string, @Param('person') handle: string): Promise<GoTo> {
    const meeting = await this.meetings.find(slug);
    await this.participations.validate(actor, meeting, handle);
    return goTo(`/meetings/${meeting.slug}/participants`);
  }

  @Post('participants/:person/refusal')
  async refuse(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('person') handle: string,
    @Form(RefusalBody) form: FilledForm<RefusalBody>,
  ): Promise<Page | GoTo> {
    const meeting = await this.meetings.find(slug);
    await this.participants.find(actor, meeting, handle);
    const done = await form.submit(({ reason }) => this.participations.refuse(actor, meeting, handle, reason));
    return done ? goTo(`/meetings/${meeting.slug}/participants`) : this.application(actor, slug, handle, form, 422);
  }

  private async own(actor: Actor, slug: string, form: FilledForm<ParticipationBody>, status?: number): Promise<Page> {
    const meeting = await this.meetings.find(slug);
    const own = await this.participants.own(actor, meeting);
    return page(ParticipationPage, { meeting, form, own, entities: await this.participations.entitiesOf(actor) }, status);
  }

  private async application(actor: Actor, slug: string, handle: string, form: FilledForm<RefusalBody>, status?: number) {
    const participation = await this.participants.find(actor, await this.meetings.find(slug), handle);
    return page(ApplicationPage, { participation, form }, status);
  }
}
