import { Controller, Get, Param, ParseIntPipe, Patch, Post, Put, Req, Res, UseGuards, UseInterceptors } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { ReceptionService } from '../../foundation/files/reception.service.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { FileReception } from '../../web/file-reception.interceptor.js';
import { TakesFiles } from '../../web/form.guard.js';
import { Asked, JsonBody } from '../../web/json-body.js';
import { pageOf } from '../../web/json-schema.js';
import { type Deed, KeptAnswers } from '../../web/kept-answers.js';
import { languageOf } from '../../web/language-of.js';
import { metadataOf } from '../../web/metadata.js';
import { presentList } from '../../web/present-list.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { NoteReading } from '../notes/note-reading.service.js';
import { DelegateGuard } from './delegate.guard.js';
import { presentStatement, statementLimitSchema, statementSchema } from './present-statement.js';
import { StatementChangeBody, StatementDecisionBody, StatementLimitBody, StatementMetadata } from './statement.dto.js';
import type { Statement } from './statement.entity.js';
import { StatementLimits } from './statement-limits.service.js';
import { StatementsService } from './statements.service.js';

/** Statements that delegations hand in, for programs. */
@Controller('api/v1/meetings/:meeting/statements')
@Chapter('Proceedings', 'What a meeting takes up, and what its chair and secretariat note of it.')
export class StatementsApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly statements: StatementsService,
    private readonly limits: StatementLimits,
    private readonly reading: NoteReading,
    private readonly reception: ReceptionService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get()
  @Described('listStatements', {
    summary: 'The statements that were handed in',
    more: 'All of them for the chair and the secretariat; for delegates those of their own entity.',
    answer: pageOf(statementSchema),
    refusals: ['missing'],
  })
  async list(@Who() actor: Actor, @Param('meeting') slug: string, @Asked() _query: unknown) {
    return presentList((await this.statements.of(actor, await this.meetings.find(slug))).map(presentStatement));
  }

  @Get('limit')
  @Described('showStatementLimit', { summary: 'Within which time statements are handed in', answer: statementLimitSchema, refusals: ['missing'] })
  async limit(@Param('meeting') slug: string, @Asked() _query: unknown) {
    return { hours: await this.limits.hours(await this.meetings.find(slug)) };
  }

  @Put('limit')
  @Described('limitStatements', {
    summary: 'Say within which time statements are handed in',
    more: 'For the chair and the secretariat. What was handed in before keeps its verdict.',
    answer: statementLimitSchema,
    refusals: ['missing'],
  })
  async setLimit(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @JsonBody(StatementLimitBody) { hours }: StatementLimitBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    await this.answers.give(actor, request, response, async () => {
      await this.limits.set(actor, meeting, hours);
      return { status: 200, location: `/meetings/${meeting.slug}/statements`, body: { hours } };
    });
  }

  @Get(':statement')
  @Described('showStatement', { summary: 'One statement', answer: statementSchema, refusals: ['missing'] })
  async show(@Who() actor: Actor, @Param('meeting') slug: string, @Param('statement', ParseIntPipe) number: number, @Asked() _query: unknown) {
    return presentStatement(await this.statements.find(actor, await this.meetings.find(slug), number));
  }

  @Post()
  @UseGuards(DelegateGuard)
  @UseInterceptors(FileReception)
  @Described('handInStatement', {
    summary: 'Hand in the text of a statement',
    more: 'For a delegation of the group: the part `metadata`, and a part `file` where it comes as a file. What comes after the time limit is taken, and marked.',
    metadata: StatementMetadata,
    answer: statementSchema,
    status: 201,
    refusals: ['missing', 'conflict', 'full'],
  })
  @TakesFiles()
  async handIn(@Who() actor: Actor, @Param('meeting') slug: string, @Req() request: PortalRequest, @Res() response: Response): Promise<void> {
    const meeting = await this.meetings.find(slug);
    const { item, session, organization = null, language, text } = metadataOf(request, StatementMetadata);
    const { taken, faults } = await this.reception.takeAll(request);
    if (faults.length > 0) throw Refused.invalid(faults);
    await this.answers.give(actor, request, response, async () => {
      const made = await this.statements.handIn(actor, meeting, {
        item: await this.reading.item(meeting, item ?? ''),
        session: session ? await this.reading.session(meeting, session) : null,
        ...{ organization, language, text: text || null, file: taken[0] ?? null, receivedAt: request.receivedAt! },
      });
      return deed(201, made);
    });
  }

  @Patch(':statement')
  @Described('changeStatement', {
    summary: 'Write one’s own statement anew',
    more: 'As long as nobody has decided about it.',
    answer: statementSchema,
    refusals: ['missing', 'conflict'],
  })
  async change(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('statement', ParseIntPipe) number: number,
    @JsonBody(StatementChangeBody) { text }: StatementChangeBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    await this.answers.give(actor, request, response, async () => deed(200, await this.statements.change(actor, meeting, number, text)));
  }

  @Post(':statement/decision')
  @Described('decideStatement', {
    summary: 'Take a statement into the notes, in full or in summary, or say why not',
    answer: statementSchema,
    refusals: ['missing', 'conflict'],
  })
  async decide(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('statement', ParseIntPipe) number: number,
    @JsonBody(StatementDecisionBody) body: StatementDecisionBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    const verdict = { ...body, language: languageOf(request) };
    await this.answers.give(actor, request, response, async () => deed(200, await this.statements.decide(actor, meeting, number, verdict)));
  }

  @Post(':statement/reopening')
  @Described('reopenStatement', {
    summary: 'Take the decision on a statement back',
    more: 'It waits to be decided again; what was noted of it is struck out.',
    answer: statementSchema,
    refusals: ['missing', 'conflict'],
  })
  async reopen(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('statement', ParseIntPipe) number: number,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    await this.answers.give(actor, request, response, async () => deed(200, await this.statements.reopen(actor, meeting, number)));
  }

  @Post(':statement/withdrawal')
  @Described('withdrawStatement', { summary: 'Take one’s own statement back', answer: statementSchema, refusals: ['missing', 'conflict'] })
  async withdraw(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('statement', ParseIntPipe) number: number,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    await this.answers.give(actor, request, response, async () => deed(200, await this.statements.withdraw(actor, meeting, number)));
  }
}

function deed(status: Deed['status'], statement: Statement): Deed {
  return { status, location: statement.address, body: presentStatement(statement) };
}
