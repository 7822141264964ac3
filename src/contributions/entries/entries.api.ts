import { randomUUID } from 'node:crypto';
import { Controller, Param, Post, Req, Res, UseGuards, UseInterceptors } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { receivedFiles, receivedLetter } from '../../foundation/files/multipart.js';
import { ReceptionService, type TakenFile } from '../../foundation/files/reception.service.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { FileReception } from '../../web/file-reception.interceptor.js';
import { TakesFiles } from '../../web/form.guard.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import { metadataOf } from '../../web/metadata.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import type { NewDraftFile } from '../drafts.service.js';
import { receiptSchema } from '../receipt-body.js';
import { EntriesService } from './entries.service.js';
import { EntryMetadata } from './entry.dto.js';
import { SecretariatGuard } from './secretariat.guard.js';

/** Entering contributions that came by letter, by program. */
@Controller('api/v1/meetings/:meeting/entries')
@Chapter('Contributions', 'Bringing a paper to a meeting. Each gets its number, and a receipt, at once.')
@UseGuards(SecretariatGuard)
@UseInterceptors(FileReception)
export class EntriesApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly reception: ReceptionService,
    private readonly entries: EntriesService,
    private readonly answers: KeptAnswers,
  ) {}

  @Post()
  @Described('enterContribution', {
    summary: 'Enter a contribution that a member sent by letter',
    more: 'The part `metadata`, at least one part `file`, and the letter itself in a part `letter` where it is to be kept. The receipt names both who sent it and who entered it.',
    metadata: EntryMetadata,
    answer: receiptSchema,
    status: 201,
    refusals: ['missing', 'conflict', 'full'],
  })
  @TakesFiles()
  async enter(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.served(actor, slug);
    const { senderEmail = null, reference = null, receivedAt, files: words, ...said } = metadataOf(request, EntryMetadata);
    const answers = Object.assign(new EntryMetadata(), said).answers();
    const files = await this.files(request, words ?? []);
    const [letter = null] = await this.take([receivedLetter(request)].filter((one) => one !== null));
    const { organization, senderName, how, dated, reason } = said;
    const { beganAt, receivedAt: sentAt = beganAt } = request;
    await this.answers.give(actor, request, response, async () => {
      const receipt = await this.entries.enter(actor, {
        ...{ meeting, key: randomUUID(), organization, senderName, senderEmail, how, dated, reference, reason },
        ...{ receivedAt: new Date(receivedAt), letter, answers, files, arrival: { beganAt, receivedAt: sentAt } },
      });
      return { status: 201, location: `/documents/${receipt.variant.document.slug}`, body: JSON.parse(receipt.body) as object };
    });
  }

  private async files(request: PortalRequest, words: NonNullable<EntryMetadata['files']>): Promise<NewDraftFile[]> {
    const taken = await this.take(receivedFiles(request));
    return taken.map((file, index) => ({ file, language: words[index]?.language ?? null, role: words[index]?.role ?? 'main' }));
  }

  /** All or none: a program can send them again as a whole. */
  private async take(received: Parameters<ReceptionService['take']>[0]): Promise<TakenFile[]> {
    const { taken, faults } = await this.reception.take(received);
    if (faults.length > 0) throw Refused.invalid(faults);
    return taken;
  }
}
