import { Controller, Get, Param, ParseIntPipe, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { GroupsService } from '../../groups/groups.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked, JsonBody } from '../../web/json-body.js';
import { pageOf } from '../../web/json-schema.js';
import { type Deed, KeptAnswers } from '../../web/kept-answers.js';
import { presentList } from '../../web/present-list.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { presentTransmission, transmissionSchema } from './present-transmission.js';
import { AnswerBody, ReceptionBody, TransmissionBody } from './transmission.dto.js';
import type { Transmission } from './transmission.entity.js';
import { TransmissionsGatherer } from './transmissions.gatherer.js';
import { TransmissionsService } from './transmissions.service.js';

/** What bodies forward to each other, for programs. */
@Controller('api/v1/groups/:group/transmissions')
@Chapter('Transmissions', 'Documents that one body forwards to another, and what became of them there.')
export class TransmissionsApi {
  constructor(
    private readonly groups: GroupsService,
    private readonly gatherer: TransmissionsGatherer,
    private readonly transmissions: TransmissionsService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get()
  @Described('listTransmissions', {
    summary: 'What a body forwarded, and what was forwarded to it, the latest first',
    more: 'Those of documents that you read.',
    answer: pageOf(transmissionSchema),
    refusals: ['missing'],
  })
  async list(@Who() actor: Actor, @Param('group') slug: string, @Asked() _query: unknown) {
    return presentList((await this.gatherer.list(actor, slug)).lines.map(({ transmission }) => presentTransmission(transmission)));
  }

  @Post()
  @Described('transmitDocument', {
    summary: 'Forward a document to another body',
    more: 'For the chair and the secretariat of the body whose document it is.',
    answer: transmissionSchema,
    status: 201,
    refusals: ['missing'],
  })
  async transmit(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @JsonBody(TransmissionBody) { document, addressee, ...said }: TransmissionBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const group = await this.groups.find(slug);
    await this.answers.give(actor, request, response, async () => {
      const about = { original: await this.gatherer.original(document), addressee: await this.groups.find(addressee) };
      return deed(201, await this.transmissions.transmit(actor, group, { ...about, ...said }));
    });
  }

  @Get(':transmission')
  @Described('showTransmission', { summary: 'What one body forwarded to another', answer: transmissionSchema, refusals: ['missing'] })
  async show(@Who() actor: Actor, @Param('group') slug: string, @Param('transmission', ParseIntPipe) number: number, @Asked() _query: unknown) {
    return presentTransmission((await this.gatherer.line(actor, slug, number)).transmission);
  }

  @Post(':transmission/reception')
  @Described('receiveTransmission', {
    summary: 'Register at the addressee what was forwarded',
    more: 'For the chair and the secretariat of the addressee. It becomes a document there, with a cover note that leads to the original.',
    answer: transmissionSchema,
    refusals: ['missing', 'conflict'],
  })
  async receive(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @Param('transmission', ParseIntPipe) number: number,
    @JsonBody(ReceptionBody) { symbol }: ReceptionBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const transmission = await this.gatherer.awaited(actor, slug, number);
    await this.answers.giveMade(actor, request, response, {
      make: () => this.transmissions.prepareReception(actor, transmission, symbol || null),
      work: async (prepared) => deed(200, await this.transmissions.finishReception(actor, prepared)),
    });
  }

  @Post(':transmission/answer')
  @Described('answerTransmission', {
    summary: 'Say what the addressee made of it',
    answer: transmissionSchema,
    refusals: ['missing', 'conflict'],
  })
  async answer(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @Param('transmission', ParseIntPipe) number: number,
    @JsonBody(AnswerBody) { answer, remark }: AnswerBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const transmission = await this.gatherer.awaited(actor, slug, number);
    await this.answers.give(actor, request, response, async () => deed(200, await this.transmissions.answer(actor, transmission, answer, remark || null)));
  }
}

function deed(status: Deed['status'], transmission: Transmission): Deed {
  return { status, location: `/groups/${transmission.slug}`, body: presentTransmission(transmission) };
}
