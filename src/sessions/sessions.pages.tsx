import { Controller, Get, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { FilledForm, Form } from '../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../web/page.js';
import { Who } from '../web/who.js';
import { ChairsService } from './chairs.service.js';
import { overlapsAmong, overlapsAt } from './overlaps.js';
import { SessionChangesService } from './session-changes.service.js';
import { blankSession, filledSession, filledTime } from './session-forms.js';
import { NewSessionForm, SessionForm, SessionStateForm, SessionTimeForm } from './session.dto.js';
import { type ChairedSession, SessionsService } from './sessions.service.js';
import { timeIn, timetableOf } from './timetable.js';
import { MovingPage } from './views/moving-page.js';
import { NewSessionPage } from './views/new-session-page.js';
import { SessionPage } from './views/session-page.js';
import { SessionsPage } from './views/sessions-page.js';

type Forms = { form?: FilledForm<SessionForm>; ending?: FilledForm<SessionStateForm> };

/** Where the secretariat schedules, changes, moves and cancels the sessions of a meeting. */
@Controller('meetings/:slug/sessions')
export class SessionsPages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly sessions: SessionsService,
    private readonly changes: SessionChangesService,
    private readonly chairs: ChairsService,
  ) {}

  @Get()
  async list(@Who() actor: Actor, @Param('slug') slug: string, @Query('moved') moved: unknown): Promise<Page> {
    const meeting = await this.meetings.served(actor, slug);
    const sessions = await this.sessions.of(meeting);
    const became = sessions.find(({ session }) => String(session.number) === moved)?.session;
    return page(SessionsPage, { meeting, timetable: timetableOf(meeting, sessions), overlaps: overlapsAmong(sessions), moved: became });
  }

  @Get('new')
  async showNew(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    const meeting = await this.meetings.served(actor, slug);
    return this.newPage(meeting, blankSession(meeting));
  }

  @Post()
  async schedule(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Form(NewSessionForm) form: FilledForm<NewSessionForm>,
  ): Promise<Page | GoTo> {
    const meeting = await this.meetings.served(actor, slug);
    const made = await form.submit(async (answers) => {
      const words = await this.words(meeting, answers);
      return this.sessions.schedule(actor, meeting, { ...words, ...answers.time() });
    });
    return made ? goTo(addressOf(meeting)) : this.newPage(meeting, form, 422);
  }

  @Get(':number')
  async show(@Who() actor: Actor, @Param('slug') slug: string, @Param('number', ParseIntPipe) number: number): Promise<Page> {
    const meeting = await this.meetings.served(actor, slug);
    return this.sessionPage(meeting, number);
  }

  @Post(':number')
  async change(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Form(SessionForm) form: FilledForm<SessionForm>,
  ): Promise<Page | GoTo> {
    const meeting = await this.meetings.served(actor, slug);
    const changed = await form.submit(async (answers) => {
      const words = await this.words(meeting, answers);
      return this.changes.change(actor, meeting, number, words, answers);
    });
    return changed ? goTo(addressOf(meeting)) : this.sessionPage(meeting, number, { form }, 422);
  }

  @Get(':number/moving')
  async showMoving(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Query() where: Record<string, unknown>,
  ): Promise<Page> {
    const meeting = await this.meetings.served(actor, slug);
    const sessions = await this.sessions.of(meeting);
    const { session } = numbered(sessions, number);
    const time = timeIn(meeting, session, where);
    const overlaps = overlapsAt(time, number, sessions);
    return page(MovingPage, { meeting, session, form: filledTime(time, session.version), overlaps });
  }

  @Post(':number/moving')
  async move(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Form(SessionTimeForm) form: FilledForm<SessionTimeForm>,
  ): Promise<Page | GoTo> {
    const meeting = await this.meetings.served(actor, slug);
    const moved = await form.submit((answers) => this.changes.move(actor, meeting, number, answers.time(), answers));
    if (moved) return goTo(`${addressOf(meeting)}?moved=${moved.number}`);
    const { session } = await this.one(meeting, number);
    return page(MovingPage, { meeting, session, form }, 422);
  }

  /** The address of the form leads to the page on which it stands. */
  @Get(':number/state')
  goToSession(@Param('slug') slug: string, @Param('number', ParseIntPipe) number: number): GoTo {
    return goTo(`/meetings/${encodeURIComponent(slug)}/sessions/${number}`);
  }

  @Post(':number/state')
  async become(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Form(SessionStateForm) ending: FilledForm<SessionStateForm>,
  ): Promise<Page | GoTo> {
    const meeting = await this.meetings.served(actor, slug);
    const changed = await ending.submit(({ state, why, version }) =>
      this.changes.become(actor, meeting, number, state, { reason: why, version }),
    );
    return changed ? goTo(addressOf(meeting)) : this.sessionPage(meeting, number, { ending }, 422);
  }

  private async words(meeting: Meeting, answers: SessionForm) {
    const { kind, room, remoteLink, items = [] } = answers;
    await this.meetings.items('items', meeting, items);
    const group = await this.chairs.group(meeting, answers.group);
    const chairs = await this.chairs.recognise('chair1', answers.chairs());
    return { group, kind, items, room: room || null, remoteLink: remoteLink || null, chairs };
  }

  private async newPage(meeting: Meeting, form: FilledForm<NewSessionForm>, status = 200): Promise<Page> {
    return page(NewSessionPage, { meeting, form, ...(await this.choices(meeting)) }, status);
  }

  private async sessionPage(meeting: Meeting, number: number, { form, ending }: Forms = {}, status = 200): Promise<Page> {
    const one = await this.one(meeting, number);
    const forms = { form: form ?? filledSession(one), ending: ending ?? FilledForm.blank<SessionStateForm>() };
    return page(SessionPage, { meeting, session: one.session, present: filledSession(one), ...forms, ...(await this.choices(meeting)) }, status);
  }

  private async choices(meeting: Meeting) {
    const [groups, agenda] = [await this.chairs.sittingIn(meeting), await this.meetings.agenda(meeting)];
    return { groups, agenda };
  }

  private async one(meeting: Meeting, number: number): Promise<ChairedSession> {
    return numbered(await this.sessions.of(meeting), number);
  }
}

function numbered(sessions: readonly ChairedSession[], number: number): ChairedSession {
  const found = sessions.find(({ session }) => session.number === number);
  if (!found) throw Refused.missing();
  return found;
}

function addressOf({ slug }: Meeting): string {
  return `/meetings/${slug}/sessions`;
}
