import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked, JsonBody } from '../../web/json-body.js';
import { pageOf } from '../../web/json-schema.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import { presentList } from '../../web/present-list.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { actionLineCodes } from './action-lines.js';
import { FacilitationBody } from './facilitation.dto.js';
import { FacilitationsService } from './facilitations.service.js';
import { Facilitators } from './facilitators.service.js';
import { actionLineSchema, presentActionLine } from './present-action-line.js';

/** The action lines for programs, and who facilitates them. */
@Controller('api/v1/action-lines')
@Chapter('Action lines', 'The eleven action lines of the Geneva Plan of Action, with their facilitators over time.')
export class ActionLinesApi {
  constructor(
    private readonly facilitations: FacilitationsService,
    private readonly facilitators: Facilitators,
    private readonly answers: KeptAnswers,
  ) {}

  @Get()
  @Described('listActionLines', { summary: 'All action lines', answer: pageOf(actionLineSchema) })
  async list(@Asked() _query: unknown) {
    const facilitations = await this.facilitations.all();
    return presentList(actionLineCodes.map((code) => presentActionLine(code, facilitations)));
  }

  @Get(':actionLine')
  @Described('showActionLine', { summary: 'An action line', answer: actionLineSchema, refusals: ['missing'] })
  async show(@Param('actionLine') written: string, @Asked() _query: unknown) {
    const code = this.facilitations.code(written);
    return presentActionLine(code, await this.facilitations.of(code));
  }

  @Post(':actionLine/facilitations')
  @Described('facilitateActionLine', {
    summary: 'Write down who facilitates an action line',
    more: 'The same facilitator with the same beginning, or without an end yet, is changed.',
    answer: actionLineSchema,
    status: 201,
    refusals: ['missing'],
  })
  async facilitate(
    @Who() actor: Actor,
    @Param('actionLine') written: string,
    @JsonBody(FacilitationBody) body: FacilitationBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const code = this.facilitations.code(written);
    await this.answers.give(actor, request, response, async () => {
      await this.facilitators.facilitate(actor, code, body);
      return { status: 201, location: `/action-lines/${code}`, body: presentActionLine(code, await this.facilitations.of(code)) };
    });
  }
}
