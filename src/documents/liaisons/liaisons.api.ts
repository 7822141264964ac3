import { Controller, Get, Param, ParseIntPipe, Post, Req, Res, UseGuards, UseInterceptors } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { receivedFiles } from '../../foundation/files/multipart.js';
import { ReceptionService } from '../../foundation/files/reception.service.js';
import { GroupsService } from '../../groups/groups.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { FileReception } from '../../web/file-reception.interceptor.js';
import { TakesFiles } from '../../web/form.guard.js';
import { Asked, JsonBody } from '../../web/json-body.js';
import { pageOf } from '../../web/json-schema.js';
import { type Deed, KeptAnswers } from '../../web/kept-answers.js';
import { metadataOf } from '../../web/metadata.js';
import { presentList } from '../../web/present-list.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { DocumentDetails } from '../document-details.js';
import { LiaisonBody, LiaisonStateBody } from './liaison.dto.js';
import type { Liaison } from './liaison.entity.js';
import { LiaisonGuard } from './liaison.guard.js';
import { LiaisonsService } from './liaisons.service.js';
import { liaisonSchema, presentLiaison } from './present-liaison.js';

/** Liaison statements for programs. */
@Controller('api/v1/groups/:group/liaisons')
@Chapter('Documents', 'The registry: documents, their variants and files, and what meetings made of them.')
@UseGuards(LiaisonGuard)
@UseInterceptors(FileReception)
export class LiaisonsApi {
  constructor(
    private readonly groups: GroupsService,
    private readonly reception: ReceptionService,
    private readonly details: DocumentDetails,
    private readonly liaisons: LiaisonsService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get()
  @Described('listLiaisons', {
    summary: 'The liaison statements of a group',
    more: 'Those that wait for a reply first. What a statement asks of whom is told to those who may read it.',
    answer: pageOf(liaisonSchema),
    refusals: ['missing'],
  })
  async list(@Who() actor: Actor, @Param('group') slug: string, @Asked() _query: unknown) {
    const lines = await this.liaisons.of(actor, await this.groups.find(slug));
    return presentList(lines.map(presentLiaison));
  }

  @Post()
  @Described('registerLiaison', {
    summary: 'Register a liaison statement that came in, or draft one that goes out',
    more: 'The part `metadata` and at least one part `file`. What goes out is posted when it is sent.',
    metadata: LiaisonBody,
    answer: liaisonSchema,
    status: 201,
    refusals: ['missing', 'conflict', 'full'],
  })
  @TakesFiles()
  async register(@Who() actor: Actor, @Param('group') slug: string, @Req() request: PortalRequest, @Res() response: Response): Promise<void> {
    const body = metadataOf(request, LiaisonBody);
    const group = await this.groups.find(slug);
    const { taken, faults } = await this.reception.take(receivedFiles(request));
    if (faults.length > 0) throw Refused.invalid(faults);
    const words = body.files ?? [];
    const files = taken.map((file, index) => ({ file, language: words[index]?.language ?? null, role: words[index]?.role ?? ('main' as const) }));
    await this.answers.give(actor, request, response, async () =>
      this.deed(201, actor, await this.liaisons.register(actor, group, body.said(), { files, receivedAt: request.receivedAt ?? request.beganAt })),
    );
  }

  @Post(':number/state')
  @Described('moveLiaison', {
    summary: 'Say that a liaison statement was approved, sent or answered, or take that back',
    more: 'Sending one posts it, writes to the addressees with an e-mail address, and answers the statement to which it replies. What has been sent cannot be taken back. With `addressee` it is said of that one alone.',
    answer: liaisonSchema,
    refusals: ['missing', 'conflict'],
  })
  async move(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @JsonBody(LiaisonStateBody) body: LiaisonStateBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const group = await this.groups.find(slug);
    await this.answers.give(actor, request, response, async () =>
      this.deed(200, actor, await this.liaisons.move(actor, group, number, body.move())),
    );
  }

  private async deed(status: Deed['status'], actor: Actor, liaison: Liaison): Promise<Deed> {
    const line = await this.details.line(actor, liaison.document);
    return { status, location: `/documents/${liaison.document.slug}`, body: presentLiaison({ liaison, line, isKept: true }) };
  }
}
