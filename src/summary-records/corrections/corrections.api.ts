import { Controller, Get, Param, ParseIntPipe, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked, JsonBody } from '../../web/json-body.js';
import { pageOf } from '../../web/json-schema.js';
import { type Deed, KeptAnswers } from '../../web/kept-answers.js';
import { presentList } from '../../web/present-list.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { AppealBody, CorrectionBody, DecisionBody } from './correction.dto.js';
import type { Correction } from './correction.entity.js';
import { CorrectionsService } from './corrections.service.js';
import { correctionSchema, presentCorrection } from './present-correction.js';

/** Corrections to records, for programs. */
@Controller('api/v1/meetings/:meeting/record/corrections')
@Chapter('Summary records', 'What is compiled from the notes of a meeting, written, corrected and approved.')
export class CorrectionsApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly corrections: CorrectionsService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get()
  @Described('listCorrections', {
    summary: 'The corrections to a record',
    more: 'All of them for the chair and the secretariat; for delegates those of their own entity.',
    answer: pageOf(correctionSchema),
    refusals: ['missing'],
  })
  async list(@Who() actor: Actor, @Param('meeting') slug: string, @Asked() _query: unknown) {
    return presentList((await this.corrections.of(actor, await this.meetings.find(slug))).map(presentCorrection));
  }

  @Get(':correction')
  @Described('showCorrection', { summary: 'One correction', answer: correctionSchema, refusals: ['missing'] })
  async show(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('correction', ParseIntPipe) number: number,
    @Asked() _query: unknown,
  ) {
    return presentCorrection(await this.corrections.find(actor, await this.meetings.find(slug), number));
  }

  @Post()
  @Described('proposeCorrection', {
    summary: 'Propose a correction to a paragraph of a record',
    more: 'For a delegation of the group, while the window is open.',
    answer: correctionSchema,
    status: 201,
    refusals: ['missing', 'conflict'],
  })
  async propose(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @JsonBody(CorrectionBody) body: CorrectionBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    await this.answers.give(actor, request, response, async () => deed(201, await this.corrections.propose(actor, meeting, body)));
  }

  @Post(':correction/decision')
  @Described('decideCorrection', {
    summary: 'Accept a correction, accept it in part, or refuse it',
    more: 'One that is appealed is decided by the chair alone; to refuse it upholds what was decided first.',
    answer: correctionSchema,
    refusals: ['missing', 'conflict'],
  })
  async decide(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('correction', ParseIntPipe) number: number,
    @JsonBody(DecisionBody) body: DecisionBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    await this.answers.give(actor, request, response, async () => deed(200, await this.corrections.decide(actor, meeting, number, body)));
  }

  @Post(':correction/appeal')
  @Described('appealCorrection', {
    summary: 'Appeal to the chair against what was decided',
    more: 'For the delegation that proposed it, once, where the secretariat has refused it or accepted it in part, until the record is approved.',
    answer: correctionSchema,
    refusals: ['missing', 'conflict'],
  })
  async appeal(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('correction', ParseIntPipe) number: number,
    @JsonBody(AppealBody) { reason }: AppealBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    await this.answers.give(actor, request, response, async () => deed(200, await this.corrections.appeal(actor, meeting, number, reason)));
  }

  @Post(':correction/withdrawal')
  @Described('withdrawCorrection', {
    summary: 'Withdraw one’s own correction',
    more: 'Of one that is appealed the appeal alone is withdrawn, and the first decision stands.',
    answer: correctionSchema,
    refusals: ['missing', 'conflict'],
  })
  async withdraw(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('correction', ParseIntPipe) number: number,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    await this.answers.give(actor, request, response, async () => deed(200, await this.corrections.withdraw(actor, meeting, number)));
  }
}

function deed(status: Deed['status'], correction: Correction): Deed {
  const { record, number } = correction;
  return { status, location: `/meetings/${record.meeting.slug}/record/corrections/${number}`, body: presentCorrection(correction) };
}
