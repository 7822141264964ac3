import { Controller, Get, Param, Post, Req, UseGuards, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { ReceptionService } from '../../foundation/files/reception.service.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { SessionsService } from '../../sessions/sessions.service.js';
import { FileReception } from '../../web/file-reception.interceptor.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { TakesFiles } from '../../web/form.guard.js';
import { languageOf } from '../../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { DelegationsService } from '../delegations.service.js';
import { NoteReading } from '../notes/note-reading.service.js';
import { minute } from '../proceedings.policy.js';
import { DelegateGuard } from './delegate.guard.js';
import { StatementForm, StatementLimitForm } from './statement.dto.js';
import { StatementLimits } from './statement-limits.service.js';
import { StatementsService } from './statements.service.js';
import { NewStatementPage } from './views/new-statement-page.js';
import { StatementsPage } from './views/statements-page.js';

/** Where delegations hand in their statements, and chair and secretariat see them all. */
@Controller('meetings/:meeting/statements')
export class StatementsPages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly sessions: SessionsService,
    private readonly delegations: DelegationsService,
    private readonly statements: StatementsService,
    private readonly limits: StatementLimits,
    private readonly reading: NoteReading,
    private readonly reception: ReceptionService,
  ) {}

  @Get()
  async list(@Who() actor: Actor, @Param('meeting') slug: string): Promise<Page> {
    void actor.identity; // a visitor is asked to sign in
    return this.listPage(actor, await this.meetings.find(slug));
  }

  @Get('limit')
  goToList(@Param('meeting') slug: string): GoTo {
    return goTo(`/meetings/${encodeURIComponent(slug)}/statements`);
  }

  @Post('limit')
  async limit(@Who() actor: Actor, @Param('meeting') slug: string, @Form(StatementLimitForm) form: FilledForm<StatementLimitForm>): Promise<Page | GoTo> {
    const meeting = await this.meetings.find(slug);
    actor.ensure(minute, meeting);
    const done = await form.submit(({ hours }) => this.limits.set(actor, meeting, hours).then(() => true));
    return done ? goTo(`/meetings/${meeting.slug}/statements`) : this.listPage(actor, meeting, form);
  }

  @Get('new')
  @UseGuards(DelegateGuard)
  async showNew(@Who() actor: Actor, @Param('meeting') slug: string): Promise<Page> {
    return this.newPage(actor, await this.meetings.find(slug), FilledForm.blank<StatementForm>());
  }

  @Post()
  @UseGuards(DelegateGuard)
  @UseInterceptors(FileReception)
  @TakesFiles()
  async handIn(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('meeting') slug: string,
    @Form(StatementForm) form: FilledForm<StatementForm>,
  ): Promise<Page | GoTo> {
    const meeting = await this.meetings.find(slug);
    const made = await form.submit(async ({ item = '', session, organization = null, text }) => {
      const { taken, faults } = await this.reception.takeAll(request);
      if (faults.length > 0) throw Refused.invalid(faults);
      return this.statements.handIn(actor, meeting, {
        item: await this.reading.item(meeting, item),
        session: session ? await this.reading.session(meeting, session) : null,
        ...{ organization, text: text || null, file: taken[0] ?? null },
        ...{ language: languageOf(request), receivedAt: request.receivedAt! },
      });
    });
    return made ? goTo(made.address) : this.newPage(actor, meeting, form, 422);
  }

  private async listPage(actor: Actor, meeting: Meeting, form?: FilledForm<StatementLimitForm>): Promise<Page> {
    const hours = await this.limits.hours(meeting);
    const limit = form ?? FilledForm.blank<StatementLimitForm>({ hours: String(hours) });
    return page(StatementsPage, { meeting, statements: await this.statements.of(actor, meeting), hours, limit }, form ? 422 : 200);
  }

  private async newPage(actor: Actor, meeting: Meeting, form: FilledForm<StatementForm>, status = 200): Promise<Page> {
    const choices = { agenda: await this.meetings.agenda(meeting), sessions: await this.sessions.of(meeting) };
    const entities = await this.delegations.of(actor, meeting);
    return page(NewStatementPage, { meeting, form, entities, hours: await this.limits.hours(meeting), ...choices }, status);
  }
}
