import { Controller, Get, Param, Post, Put, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { type DocumentClass, documentClasses } from '../../groups/deadline-policy.entity.js';
import { serve } from '../../groups/group.policy.js';
import { closingTime } from '../../meetings/meeting.dto.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { PeopleService } from '../../people/people.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked, JsonBody } from '../../web/json-body.js';
import { pageOf } from '../../web/json-schema.js';
import { type Deed, KeptAnswers } from '../../web/kept-answers.js';
import { presentList } from '../../web/present-list.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { DocumentDeeds } from '../document-deeds.js';
import { documentSchema } from '../present-document.js';
import { RegistryService } from '../registry.service.js';
import { DeadlineBody, ExtensionBody, LatenessBody } from './deadlines.dto.js';
import { DeadlinesService } from './deadlines.service.js';
import { JudgingService } from './judging.service.js';
import { LatenessService } from './lateness.service.js';
import { deadlineSchema, extensionSchema, presentDeadline, presentExtension } from './present-deadline.js';

/** The deadlines of a meeting for programs: reading and moving them, and judging one paper by hand. */
@Controller('api/v1')
@Chapter('Deadlines', 'Until when papers are in time, and what the secretariat decides about it.')
export class DeadlinesApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly people: PeopleService,
    private readonly registry: RegistryService,
    private readonly deeds: DocumentDeeds,
    private readonly deadlines: DeadlinesService,
    private readonly judging: JudgingService,
    private readonly lateness: LatenessService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get('meetings/:meeting/deadlines')
  @Described('listDeadlines', {
    summary: 'The deadlines of a meeting, one for each class of document',
    answer: pageOf(deadlineSchema),
    refusals: ['missing'],
  })
  async list(@Param('meeting') slug: string, @Asked() _query: unknown) {
    const meeting = await this.meetings.find(slug);
    const byItem = await this.judging.itemDeadlines(meeting);
    return presentList(documentClasses.map((one) => presentDeadline(meeting, one, byItem)));
  }

  @Put('meetings/:meeting/deadlines/:class')
  @Described('moveDeadline', {
    summary: 'Move a deadline of a meeting',
    more: 'The flags of all its papers are computed anew; receipts keep what they certify. What is moved no longer depends on discussions.',
    answer: deadlineSchema,
    refusals: ['missing'],
  })
  async move(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('class') name: string,
    @JsonBody(DeadlineBody) { at, effect, reason }: DeadlineBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    const of = classNamed(name);
    const now = meeting.deadlineOf(of);
    const closing = closingTime(at, meeting.timeZone) ?? null;
    await this.answers.give(actor, request, response, async () => {
      const move = { of, at: closing, effect: effect ?? now.effect, reason };
      const moved = await this.deadlines.move(actor, slug, move);
      return deedAt(moved, presentDeadline(moved, of, []));
    });
  }

  @Get('meetings/:meeting/extensions')
  @Described('listExtensions', {
    summary: 'Who has more time, for the secretariat',
    answer: pageOf(extensionSchema),
    refusals: ['missing', 'forbidden'],
  })
  async listExtensions(@Who() actor: Actor, @Param('meeting') slug: string, @Asked() _query: unknown) {
    const meeting = await this.meetings.find(slug);
    actor.ensure(serve, meeting.group);
    return presentList((await this.judging.extensions(meeting)).map(presentExtension));
  }

  @Post('meetings/:meeting/extensions')
  @Described('extendDeadline', {
    summary: 'Give one entity more time',
    answer: pageOf(extensionSchema),
    refusals: ['missing'],
  })
  async extend(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @JsonBody(ExtensionBody) body: ExtensionBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    actor.ensure(serve, meeting.group);
    const [organization] = await this.people.recognise('organization', [body.organization]);
    const until = closingTime(body.until, meeting.timeZone);
    if (!until) throw Refused.field('until', 'meetings.deadlineWritten');
    await this.answers.give(actor, request, response, async () => {
      await this.deadlines.extend(actor, slug, { organization: organization!, until, reason: body.reason });
      return this.extensionsDeed(meeting);
    });
  }

  @Post('meetings/:meeting/extensions/:organization/ending')
  @Described('endExtension', {
    summary: 'Take back the time that an entity was given',
    answer: pageOf(extensionSchema),
    refusals: ['missing'],
  })
  async endExtension(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('organization') code: string,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () =>
      this.extensionsDeed(await this.deadlines.endExtension(actor, slug, code)),
    );
  }

  @Put('documents/:document/lateness')
  @Described('judgeLateness', {
    summary: 'Judge by hand whether a document is late',
    answer: documentSchema,
    refusals: ['missing', 'conflict'],
  })
  async judge(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @JsonBody(LatenessBody) { documentClass, notLate = null }: LatenessBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const { document } = await this.registry.find(actor, slug);
    const judgement = { documentClass: documentClass ?? document.documentClass, notLateReason: notLate || null };
    await this.answers.give(actor, request, response, async () => {
      const judged = await this.lateness.judge(actor, slug, judgement);
      return this.deeds.deed(200, actor, judged);
    });
  }

  private async extensionsDeed(meeting: Meeting): Promise<Deed> {
    return deedAt(meeting, presentList((await this.judging.extensions(meeting)).map(presentExtension)));
  }
}

function deedAt({ slug }: Meeting, body: object): Deed {
  return { status: 200, location: `/meetings/${slug}`, body };
}

function classNamed(name: string): DocumentClass {
  const found = documentClasses.find((one) => one === name);
  if (!found) throw Refused.missing();
  return found;
}
