import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { Asked, JsonBody } from '../web/json-body.js';
import { pageOf } from '../web/json-schema.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { presentList } from '../web/present-list.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { InstrumentBody, InstrumentFactsBody } from './instrument.dto.js';
import { InstrumentsService } from './instruments.service.js';
import { instrumentSchema, presentInstrument } from './present-instrument.js';

/** Instruments for programs: reading, entering and changing them. */
@Controller('api/v1/instruments')
@Chapter('Instruments', 'Resolutions, decisions and other formal texts on which mandates and documents rest.')
export class InstrumentsApi {
  constructor(
    private readonly instruments: InstrumentsService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get()
  @Described('listInstruments', { summary: 'All instruments', answer: pageOf(instrumentSchema) })
  async list(@Asked() _query: unknown) {
    return presentList((await this.instruments.all()).map(presentInstrument));
  }

  @Get(':instrument')
  @Described('showInstrument', { summary: 'An instrument', answer: instrumentSchema, refusals: ['missing'] })
  async show(@Param('instrument') slug: string, @Asked() _query: unknown) {
    return presentInstrument(await this.instruments.find(slug));
  }

  @Post()
  @Described('enterInstrument', { summary: 'Enter an instrument', answer: instrumentSchema, status: 201 })
  async enter(
    @Who() actor: Actor,
    @JsonBody(InstrumentBody) body: InstrumentBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () => {
      const instrument = await this.instruments.enter(actor, body.facts(), body.slug);
      return { status: 201, location: `/instruments/${instrument.slug}`, body: presentInstrument(instrument) };
    });
  }

  @Post(':instrument/changes')
  @Described('changeInstrument', {
    summary: 'Change what is known of an instrument',
    more: 'Everything is said anew; what is left out is no longer known. The address stays.',
    answer: instrumentSchema,
    refusals: ['missing'],
  })
  async change(
    @Who() actor: Actor,
    @Param('instrument') slug: string,
    @JsonBody(InstrumentFactsBody) body: InstrumentFactsBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () => {
      const instrument = await this.instruments.change(actor, slug, body.facts());
      return { status: 200, location: `/instruments/${instrument.slug}`, body: presentInstrument(instrument) };
    });
  }
}
