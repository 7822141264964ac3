import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { GroupsService } from '../../groups/groups.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked, JsonBody } from '../../web/json-body.js';
import { pageOf } from '../../web/json-schema.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import { presentList } from '../../web/present-list.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { presentSeries, seriesSchema } from './present-series.js';
import { SeriesBody, SeriesChangeBody } from './series.dto.js';
import { SeriesService } from './series.service.js';

/** The series of a group for programs. */
@Controller('api/v1/groups/:group/series')
@Chapter('Series', 'In which series a group numbers its documents, and by which rules.')
export class SeriesApi {
  constructor(
    private readonly groups: GroupsService,
    private readonly series: SeriesService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get()
  @Described('listSeries', { summary: 'The series of a group', answer: pageOf(seriesSchema), refusals: ['missing'] })
  async list(@Param('group') slug: string, @Asked() _query: unknown) {
    const series = await this.series.of(await this.groups.find(slug));
    return presentList(series.map(presentSeries));
  }

  @Post()
  @Described('openSeries', { summary: 'Open a series in a group', answer: seriesSchema, status: 201, refusals: ['missing'] })
  async open(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @JsonBody(SeriesBody) body: SeriesBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const group = await this.groups.find(slug);
    await this.answers.give(actor, request, response, async () => {
      const made = presentSeries(await this.series.open(actor, group, body.newSeries()));
      return { status: 201, location: made.url, body: made };
    });
  }

  @Post(':series')
  @Described('changeSeries', {
    summary: 'Change the rules of a series',
    more: 'They hold from its next document on. What is left out stays as it is.',
    answer: seriesSchema,
    refusals: ['missing'],
  })
  async change(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @Param('series') key: string,
    @JsonBody(SeriesChangeBody) body: SeriesChangeBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const group = await this.groups.find(slug);
    await this.answers.give(actor, request, response, async () => {
      const changed = presentSeries(await this.series.change(actor, group, key, body.change()));
      return { status: 200, location: changed.url, body: changed };
    });
  }
}
