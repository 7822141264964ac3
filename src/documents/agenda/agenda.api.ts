import { Controller, Delete, Param, Patch, Post, Put, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { agendaSchema, presentAgenda } from '../../meetings/present-agenda-item.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { JsonBody } from '../../web/json-body.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { AgendaBody, ItemChangeBody, NewItemBody, ShiftBody, SplitBody } from './agenda.dto.js';
import { AgendaService } from './agenda.service.js';

const refusals = ['missing', 'conflict'] as const;

/** The agenda of a meeting for programs: as a whole, and item by item. Every answer is the whole agenda. */
@Controller('api/v1/meetings/:meeting/agenda')
@Chapter('Meetings', 'Meetings of the groups, with their agendas and sessions.')
export class AgendaApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly agenda: AgendaService,
    private readonly answers: KeptAnswers,
  ) {}

  @Put()
  @Described('replaceAgenda', {
    summary: 'Put a whole agenda in the place of the present one',
    more: 'Items keep their documents by their codes; what has another code now tells under `was` how it was called.',
    answer: agendaSchema,
    refusals,
  })
  async replace(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @JsonBody(AgendaBody) { items }: AgendaBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const listed = items.map(({ code, titles, depth = 0, was }) => ({ code, titles, depth, ...(was === undefined ? {} : { was }) }));
    await this.give(actor, request, response, () => this.agenda.replace(actor, slug, listed));
  }

  @Post()
  @Described('addAgendaItem', { summary: 'Add an item to an agenda', answer: agendaSchema, refusals })
  async add(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @JsonBody(NewItemBody) { code, titles, depth = 0, after = null }: NewItemBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.give(actor, request, response, () =>
      this.agenda.add(actor, slug, { code, titles, depth }, after),
    );
  }

  @Patch(':item')
  @Described('changeAgendaItem', { summary: 'Change an item of an agenda', more: 'What is left out stays.', answer: agendaSchema, refusals })
  async change(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('item') code: string,
    @JsonBody(ItemChangeBody) body: ItemChangeBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const item = (await this.meetings.agenda(await this.meetings.find(slug))).find((one) => one.code === code);
    if (!item) throw Refused.missing('meetings.unknownItem', { code: code.slice(0, 20) });
    const words = { code: body.code ?? code, titles: body.titles ?? item.titles, depth: body.depth ?? item.depth };
    await this.give(actor, request, response, () => this.agenda.change(actor, slug, code, words));
  }

  @Post(':item/shift')
  @Described('shiftAgendaItem', { summary: 'Move an item one place up or down', answer: agendaSchema, refusals })
  async shift(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('item') code: string,
    @JsonBody(ShiftBody) { to }: ShiftBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.give(actor, request, response, () =>
      this.agenda.shift(actor, slug, code, to === 'up' ? -1 : 1),
    );
  }

  @Post(':item/split')
  @Described('splitAgendaItem', {
    summary: 'Split an item into two',
    more: 'The new item follows it and takes the documents that are named.',
    answer: agendaSchema,
    refusals,
  })
  async split(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('item') code: string,
    @JsonBody(SplitBody) { documents = [], depth = 0, ...words }: SplitBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.give(actor, request, response, () =>
      this.agenda.split(actor, slug, code, { ...words, depth }, documents),
    );
  }

  @Delete(':item')
  @Described('removeAgendaItem', { summary: 'Remove an item under which nothing lies', answer: agendaSchema, refusals })
  async remove(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('item') code: string,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.give(actor, request, response, () => this.agenda.remove(actor, slug, code));
  }

  private async give(actor: Actor, request: PortalRequest, response: Response, work: () => Promise<Meeting>): Promise<void> {
    await this.answers.give(actor, request, response, async () => {
      const meeting = await work();
      const body = presentAgenda(meeting, await this.meetings.agenda(meeting));
      return { status: 200, location: `/meetings/${meeting.slug}`, body };
    });
  }
}
