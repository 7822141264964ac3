import { Controller, Get, Param, Post, Req, Res, UseGuards, UseInterceptors } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { receivedFiles } from '../../foundation/files/multipart.js';
import { ReceptionService } from '../../foundation/files/reception.service.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { FileReception } from '../../web/file-reception.interceptor.js';
import { TakesFiles } from '../../web/form.guard.js';
import { Asked, JsonBody } from '../../web/json-body.js';
import { pageOf } from '../../web/json-schema.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import { metadataOf } from '../../web/metadata.js';
import { presentList } from '../../web/present-list.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { DocumentDeeds } from '../document-deeds.js';
import { DocumentDetails } from '../document-details.js';
import { translate } from '../document.policy.js';
import { documentSchema } from '../present-document.js';
import { RegistryService } from '../registry.service.js';
import { RegistrarGuard } from '../reservations/registrar.guard.js';
import { boardRowSchema, presentBoardRow, presentTranslations, translationSchema } from './present-translation.js';
import { BoardQuery, PlanBody, TranslationMetadata } from './translation.dto.js';
import { TranslationBoard } from './translation-board.service.js';
import { TranslationsService } from './translations.service.js';

/** Planning and bringing translations by program. */
@Controller('api/v1')
@Chapter('Translations', 'In which languages documents are there, and in which they are on their way.')
export class TranslationsApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly registry: RegistryService,
    private readonly details: DocumentDetails,
    private readonly board: TranslationBoard,
    private readonly translations: TranslationsService,
    private readonly reception: ReceptionService,
    private readonly deeds: DocumentDeeds,
    private readonly answers: KeptAnswers,
  ) {}

  @Get('meetings/:meeting/translations')
  @Described('showTranslationBoard', {
    summary: 'The translations of a meeting’s documents, what is overdue first',
    answer: pageOf(boardRowSchema),
    refusals: ['forbidden', 'missing'],
  })
  async show(@Who() actor: Actor, @Param('meeting') slug: string, @Asked(BoardQuery) { state, language }: BoardQuery) {
    const rows = await this.board.rows(actor, await this.meetings.served(actor, slug), { state, language });
    return presentList(rows.map(presentBoardRow));
  }

  @Post('meetings/:meeting/translations')
  @Described('planTranslations', {
    summary: 'Say what is planned of languages in which there is no file',
    more: 'The same of all that are named, or of none. The answer is the whole board.',
    answer: pageOf(boardRowSchema),
    refusals: ['missing', 'conflict'],
  })
  async plan(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @JsonBody(PlanBody) body: PlanBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.served(actor, slug);
    await this.answers.give(actor, request, response, async () => {
      await this.translations.plan(actor, body.wanted(), { state: body.state, dueOn: body.dueOn ?? null });
      const rows = await this.board.rows(actor, meeting, {});
      return { status: 200, location: `/meetings/${meeting.slug}/translations`, body: presentList(rows.map(presentBoardRow)) };
    });
  }

  @Get('documents/:document/translations')
  @Described('listTranslations', {
    summary: 'The languages of a document, and what became of each',
    answer: pageOf(translationSchema),
    refusals: ['forbidden', 'missing', 'conflict'],
  })
  async list(@Who() actor: Actor, @Param('document') slug: string, @Asked() _query: unknown) {
    const subject = await this.registry.find(actor, slug);
    actor.ensure(translate, subject);
    const { document } = subject;
    if (document.isWithdrawn) throw Refused.conflict('documents.withdrawn', { symbol: document.symbol });
    return presentList(presentTranslations(await this.details.line(actor, document), await this.translations.steps(document)));
  }

  @Post('documents/:document/translations')
  @Described('bringTranslation', {
    summary: 'Bring a translation of a document',
    more: 'The part `metadata` and at least one part `file`. The language is ready by that; the number stays, as do all other files.',
    metadata: TranslationMetadata,
    answer: documentSchema,
    status: 201,
    refusals: ['missing', 'conflict', 'full'],
  })
  @UseGuards(RegistrarGuard)
  @UseInterceptors(FileReception)
  @TakesFiles()
  async bring(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    actor.ensure(translate, await this.registry.find(actor, slug));
    const { language, variant = 'rev0', title = null, files: words } = metadataOf(request, TranslationMetadata);
    const { taken, faults } = await this.reception.take(receivedFiles(request));
    if (faults.length > 0) throw Refused.invalid(faults);
    const files = taken.map((file, index) => ({ file, language, role: words?.[index]?.role ?? ('main' as const) }));
    await this.answers.give(actor, request, response, async () =>
      this.deeds.deed(201, actor, await this.translations.bring(actor, { slug, variant, language, files, title })),
    );
  }
}
