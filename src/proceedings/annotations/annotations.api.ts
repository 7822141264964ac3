import { Controller, Get, Param, Put, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked, JsonBody } from '../../web/json-body.js';
import { pageOf } from '../../web/json-schema.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import { presentList } from '../../web/present-list.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { AnnotationBody } from './annotation.dto.js';
import { AnnotationsService } from './annotations.service.js';
import { annotationSchema, presentAnnotation } from './present-annotation.js';

/** The chair's annotated agenda, for programs. */
@Controller('api/v1/meetings/:meeting/annotations')
@Chapter('Proceedings', 'What a meeting takes up, and what its chair and secretariat note of it.')
export class AnnotationsApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly annotations: AnnotationsService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get()
  @Described('listAnnotations', {
    summary: 'What chair and secretariat have written to the agenda',
    more: 'For them alone.',
    answer: pageOf(annotationSchema),
    refusals: ['forbidden', 'missing'],
  })
  async list(@Who() actor: Actor, @Param('meeting') slug: string, @Asked() _query: unknown) {
    return presentList((await this.annotations.of(actor, await this.meetings.find(slug))).map(presentAnnotation));
  }

  @Get(':item')
  @Described('showAnnotation', { summary: 'What is written to one item', answer: annotationSchema, refusals: ['forbidden', 'missing', 'invalid'] })
  async show(@Who() actor: Actor, @Param('meeting') slug: string, @Param('item') code: string, @Asked() _query: unknown) {
    return presentAnnotation(await this.annotations.at(actor, await this.meetings.find(slug), code));
  }

  @Put(':item')
  @Described('annotate', { summary: 'Write to an item of the agenda', more: 'What is left out stays.', answer: annotationSchema, refusals: ['missing'] })
  async write(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('item') code: string,
    @JsonBody(AnnotationBody) body: AnnotationBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    await this.answers.give(actor, request, response, async () => {
      const written = await this.annotations.write(actor, meeting, code, body);
      return { status: 200, location: `/meetings/${meeting.slug}/annotations`, body: presentAnnotation(written) };
    });
  }
}
