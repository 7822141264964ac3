import { Controller, Get, Param, ParseIntPipe, Patch, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { Asked, JsonBody, said } from '../web/json-body.js';
import { pageOf } from '../web/json-schema.js';
import { type Deed, KeptAnswers } from '../web/kept-answers.js';
import { presentList } from '../web/present-list.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { ChairsService } from './chairs.service.js';
import { overlapsAmong } from './overlaps.js';
import { overlapSchema, presentOverlap, presentSession, sessionSchema } from './present-session.js';
import { SessionChangesService, type SessionWords } from './session-changes.service.js';
import { NewSessionBody, SessionChangeBody, SessionStateBody, SessionTimeBody } from './session.dto.js';
import type { Session } from './session.entity.js';
import { SessionsService } from './sessions.service.js';

/** The sessions of a meeting for programs. */
@Controller('api/v1/meetings/:meeting')
@Chapter('Meetings', 'Meetings of the groups, with their agendas and sessions.')
export class SessionsApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly sessions: SessionsService,
    private readonly changes: SessionChangesService,
    private readonly chairs: ChairsService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get('sessions')
  @Described('listSessions', {
    summary: 'The sessions of a meeting, in their order',
    more: 'Those that were cancelled or moved among them; `state` tells.',
    answer: pageOf(sessionSchema),
    refusals: ['missing'],
  })
  async list(@Who() actor: Actor, @Param('meeting') slug: string, @Asked() _query: unknown) {
    const sessions = await this.sessions.of(await this.meetings.find(slug));
    return presentList(sessions.map((session) => presentSession(session, actor)));
  }

  @Get('overlaps')
  @Described('listSessionOverlaps', {
    summary: 'Sessions that sit at the same time though they should not',
    answer: pageOf(overlapSchema),
    refusals: ['missing'],
  })
  async overlaps(@Param('meeting') slug: string, @Asked() _query: unknown) {
    return presentList(overlapsAmong(await this.sessions.of(await this.meetings.find(slug))).map(presentOverlap));
  }

  @Get('sessions/:session')
  @Described('showSession', { summary: 'A session of a meeting', answer: sessionSchema, refusals: ['missing'] })
  async show(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('session') number: string,
    @Asked() _query: unknown,
  ) {
    const sessions = await this.sessions.of(await this.meetings.find(slug));
    const found = sessions.find(({ session }) => String(session.number) === number);
    if (!found) throw Refused.missing();
    return presentSession(found, actor);
  }

  @Post('sessions')
  @Described('scheduleSession', { summary: 'Schedule a session', answer: sessionSchema, status: 201, refusals: ['missing'] })
  async schedule(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @JsonBody(NewSessionBody) body: NewSessionBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    const { day, starts = null, ends = null, part = null } = body;
    await this.answers.give(actor, request, response, async () => {
      const words = await this.words(meeting, body);
      const { group = meeting.group, kind = 'plenary' } = words;
      const made = await this.sessions.schedule(actor, meeting, { ...words, group, kind, day, starts, ends, part });
      return this.deed(201, actor, made);
    });
  }

  @Patch('sessions/:session')
  @Described('changeSession', {
    summary: 'Change what a session is, and who chairs it',
    more: 'What is left out stays. When it sits is moved, not changed.',
    answer: sessionSchema,
    refusals: ['missing'],
  })
  async change(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('session', ParseIntPipe) number: number,
    @JsonBody(SessionChangeBody) body: SessionChangeBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    await this.answers.give(actor, request, response, async () => {
      const words = await this.words(meeting, body);
      return this.deed(200, actor, await this.changes.change(actor, meeting, number, words));
    });
  }

  @Post('sessions/:session/moving')
  @Described('moveSession', {
    summary: 'Move a session to another time',
    more: 'It stays where it stood, as one that was moved; the answer is the session that sits in its place.',
    answer: sessionSchema,
    status: 201,
    refusals: ['missing', 'conflict'],
  })
  async move(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('session', ParseIntPipe) number: number,
    @JsonBody(SessionTimeBody) { reason, ...time }: SessionTimeBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    const ground = { reason };
    await this.answers.give(actor, request, response, async () =>
      this.deed(201, actor, await this.changes.move(actor, meeting, number, { ...time }, ground)),
    );
  }

  @Post('sessions/:session/state')
  @Described('changeSessionState', {
    summary: 'Cancel a session, say that it did not meet, or take that back',
    answer: sessionSchema,
    refusals: ['missing', 'conflict'],
  })
  async become(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('session', ParseIntPipe) number: number,
    @JsonBody(SessionStateBody) { state, reason }: SessionStateBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    const ground = { reason };
    await this.answers.give(actor, request, response, async () =>
      this.deed(200, actor, await this.changes.become(actor, meeting, number, state, ground)),
    );
  }

  private async words(meeting: Meeting, { group, kind, items, room, remoteLink, note, chairs }: SessionChangeBody): Promise<SessionWords> {
    await this.meetings.items('items', meeting, items ?? []);
    const words = { kind, items, room, remoteLink, note };
    return said({
      ...words,
      group: group === undefined ? undefined : await this.chairs.group(meeting, group),
      chairs: chairs && (await this.chairs.recognise('chairs', chairs)),
    }) as SessionWords;
  }

  private async deed(status: Deed['status'], actor: Actor, { meeting, number }: Session): Promise<Deed> {
    const session = (await this.sessions.of(meeting)).find((one) => one.session.number === number)!;
    return { status, location: `/meetings/${meeting.slug}`, body: presentSession(session, actor) };
  }
}
