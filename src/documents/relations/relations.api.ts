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
import { DocumentDeeds } from '../document-deeds.js';
import { documentSchema } from '../present-document.js';
import { RegistryService } from '../registry.service.js';
import { MergingService } from './merging.service.js';
import { presentRelation, relationSchema } from './present-relation.js';
import { RelatedDocuments } from './related-documents.js';
import { TargetReading } from './relation-target.js';
import { MergerBody, RelationBody, RelationNamed } from './relation.dto.js';
import { RelationsService } from './relations.service.js';

/** What programs read and say of what documents have to do with each other. */
@Controller('api/v1/documents/:document')
@Chapter('Documents', 'The registry: documents, their variants and files, and what meetings made of them.')
export class RelationsApi {
  constructor(
    private readonly registry: RegistryService,
    private readonly related: RelatedDocuments,
    private readonly targets: TargetReading,
    private readonly relations: RelationsService,
    private readonly merging: MergingService,
    private readonly deeds: DocumentDeeds,
    private readonly answers: KeptAnswers,
  ) {}

  @Get('relations')
  @Described('listRelations', {
    summary: 'What a document has to do with others, told from both sides',
    answer: pageOf(relationSchema),
    refusals: ['forbidden', 'missing', 'gone'],
  })
  async list(@Who() actor: Actor, @Param('document') slug: string, @Asked() _query: unknown) {
    const subject = await this.registry.find(actor, slug);
    this.registry.ensureReadable(actor, subject);
    return presentList((await this.related.of(actor, subject.document)).map(presentRelation));
  }

  @Post('relations')
  @Described('relateDocument', {
    summary: 'Say what a document has to do with another one, a group or something else',
    more: 'Chair and secretariat say everything, its author’s side what does not take the place of others’ papers.',
    answer: documentSchema,
    status: 201,
    refusals: ['missing', 'conflict'],
  })
  async relate(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @JsonBody(RelationBody) { type, remark = null, ...written }: RelationBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () => {
      await this.relations.ensureMay(actor, slug);
      const target = await this.targets.read(actor, written);
      return this.deeds.deed(201, actor, await this.relations.relate(actor, slug, { type, target, remark }));
    });
  }

  @Post('relations/taking-back')
  @Described('takeRelationBack', {
    summary: 'Take a relation back, by saying it again',
    answer: documentSchema,
    refusals: ['missing', 'conflict'],
  })
  async takeBack(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @JsonBody(RelationNamed) { type, ...written }: RelationNamed,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () => {
      await this.relations.ensureMay(actor, slug);
      const target = await this.targets.read(actor, written);
      return this.deeds.deed(200, actor, await this.relations.takeBack(actor, slug, type, target));
    });
  }

  @Post('merges')
  @Described('mergeDocuments', {
    summary: 'Merge several documents into this one',
    more: 'Each of them gets the outcome `merged`. All of them or none.',
    answer: documentSchema,
    status: 201,
    refusals: ['missing', 'conflict'],
  })
  async merge(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @JsonBody(MergerBody) body: MergerBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () =>
      this.deeds.deed(201, actor, await this.merging.merge(actor, slug, body)),
    );
  }
}
