import { Controller, Param, Post, Req, Res, UseGuards, UseInterceptors } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { receivedFiles } from '../../foundation/files/multipart.js';
import { ReceptionService } from '../../foundation/files/reception.service.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { FileReception } from '../../web/file-reception.interceptor.js';
import { TakesFiles } from '../../web/form.guard.js';
import { JsonBody } from '../../web/json-body.js';
import { pageOf } from '../../web/json-schema.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import { metadataOf } from '../../web/metadata.js';
import { presentList } from '../../web/present-list.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { DocumentDeeds } from '../document-deeds.js';
import { DocumentDetails } from '../document-details.js';
import type { Document } from '../document.entity.js';
import { documentSchema, lineSchema, presentLine } from '../present-document.js';
import { plainKey } from '../series/series.entity.js';
import { SeriesService } from '../series/series.service.js';
import { type FiledFile, FilingService } from './filing.service.js';
import { type FileWordsBody, FilingBody, NewDocumentBody, NumberBlockBody, type ReservationBody } from './reservation.dto.js';
import { RegistrarGuard } from './registrar.guard.js';
import { type Reservation, ReservationsService } from './reservations.service.js';

/** Registering documents by program: their numbers, their files, and what is said of them. */
@Controller('api/v1')
@Chapter('Documents', 'The registry: documents, their variants and files, and what meetings made of them.')
@UseGuards(RegistrarGuard)
@UseInterceptors(FileReception)
export class ReservationsApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly series: SeriesService,
    private readonly reservations: ReservationsService,
    private readonly filing: FilingService,
    private readonly reception: ReceptionService,
    private readonly details: DocumentDetails,
    private readonly deeds: DocumentDeeds,
    private readonly answers: KeptAnswers,
  ) {}

  @Post('meetings/:meeting/documents')
  @Described('registerDocument', {
    summary: 'Register a document in a series',
    more: 'The part `metadata`, and the parts `file` if they are there already. Without a file the number is reserved.',
    metadata: NewDocumentBody,
    answer: documentSchema,
    status: 201,
    refusals: ['missing', 'conflict', 'full'],
  })
  @TakesFiles()
  async register(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const body = metadataOf(request, NewDocumentBody);
    const reservation = await this.reservation(slug, body);
    await this.give(actor, request, response, body.files, async (files) => {
      const document = await this.reservations.reserve(actor, reservation);
      if (files.length === 0) return document;
      return this.filing.file(actor, document.slug, { files, language: null, receivedAt: request.receivedAt! });
    });
  }

  @Post('documents/:document/files')
  @Described('fileDocument', {
    summary: 'File a document under its reserved number',
    more: 'The part `metadata` and at least one part `file`.',
    metadata: FilingBody,
    answer: documentSchema,
    status: 201,
    refusals: ['missing', 'conflict', 'gone', 'full'],
  })
  @TakesFiles()
  async file(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const { language = null, files: words } = metadataOf(request, FilingBody);
    await this.give(actor, request, response, words, (files) =>
      this.filing.file(actor, slug, { files, language, receivedAt: request.receivedAt! }),
    );
  }

  @Post('meetings/:meeting/number-blocks')
  @Described('reserveNumbers', {
    summary: 'Reserve several numbers of a series at once',
    more: 'Chair and secretariat reserve more than one.',
    answer: pageOf(lineSchema),
    status: 201,
    refusals: ['missing', 'conflict'],
  })
  async reserveBlock(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @JsonBody(NumberBlockBody) body: NumberBlockBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const reservation = await this.reservation(slug, body);
    await this.answers.give(actor, request, response, async () => {
      const documents = await this.reservations.reserveBlock(actor, reservation, body.count);
      const lines = await this.details.lines(actor, documents);
      return { status: 201, location: `/meetings/${slug}`, body: presentList(lines.map(presentLine)) };
    });
  }

  private async reservation(slug: string, body: ReservationBody): Promise<Reservation> {
    const meeting = await this.meetings.find(slug);
    const series = await this.series.named('series', meeting.group, body.series ?? plainKey);
    return { group: meeting.group, meeting, series, access: body.access ?? null, language: body.language ?? null, ...body.particulars() };
  }

  /** Takes in the files, does the deed, and answers with the document; the same request again gets the same answer. */
  private async give(
    actor: Actor,
    request: PortalRequest,
    response: Response,
    words: readonly FileWordsBody[] | null | undefined,
    deed: (files: FiledFile[]) => Promise<Document>,
  ): Promise<void> {
    const files = await this.take(request, words ?? []);
    await this.answers.give(actor, request, response, async () => this.deeds.deed(201, actor, await deed(files)));
  }

  /** All files or none: a program can send them again as a whole. */
  private async take(request: PortalRequest, words: readonly FileWordsBody[]): Promise<FiledFile[]> {
    const { taken, faults } = await this.reception.take(receivedFiles(request));
    if (faults.length > 0) throw Refused.invalid(faults);
    return taken.map((file, index) => ({ file, language: words[index]?.language ?? null, role: words[index]?.role ?? 'main' }));
  }
}
