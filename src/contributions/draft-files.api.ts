import { Controller, Headers, Param, Post, Req, Res, UseGuards, UseInterceptors } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import { receivedFiles } from '../foundation/files/multipart.js';
import { ReceptionService, type TakenFile } from '../foundation/files/reception.service.js';
import { Repeats } from '../foundation/repeats.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { FileReception } from '../web/file-reception.interceptor.js';
import { TakesFiles } from '../web/form.guard.js';
import { type Deed, KeptAnswers } from '../web/kept-answers.js';
import { Preconditions } from '../web/preconditions.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { ContributorGuard } from './contributor.guard.js';
import { DraftsService } from './drafts.service.js';
import { draftSchema, presentDraft } from './present-draft.js';
import { receiptSchema } from './receipt-body.js';
import type { Receipt } from './receipt.entity.js';
import { ReplacementsService } from './replacements.service.js';
import { SubmissionsService } from './submissions.service.js';

/** The files of drafts for programs, their submission, and other files in place of what has not been posted yet. */
@Controller('api/v1')
@Chapter('Contributions', 'Bringing a paper to a meeting or a group. Each gets its number, and a receipt, at once.')
@UseGuards(ContributorGuard)
@UseInterceptors(FileReception)
export class DraftFilesApi {
  constructor(
    private readonly reception: ReceptionService,
    private readonly drafts: DraftsService,
    private readonly submissions: SubmissionsService,
    private readonly replacements: ReplacementsService,
    private readonly answers: KeptAnswers,
    private readonly repeats: Repeats,
    private readonly preconditions: Preconditions,
  ) {}

  @Post('contributions/:contribution/files')
  @Described('addDraftFiles', {
    summary: 'Add files to a draft',
    more: 'Say in which language they are, and which are annexes, by a change of the draft.',
    takesFilesAlone: true,
    answer: draftSchema,
    status: 201,
    refusals: ['missing', 'conflict', 'full'],
  })
  @TakesFiles()
  async add(
    @Who() actor: Actor,
    @Param('contribution') key: string,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const taken = await this.take(request);
    await this.answers.give(actor, request, response, async () => {
      const { destination, answers } = await this.drafts.find(actor, key);
      await this.drafts.save(actor, destination, key, answers, taken.map((file) => ({ file, language: null, role: 'main' })));
      return this.deed(201, actor, key);
    });
  }

  @Post('contributions/:contribution/files/:sha256/removal')
  @Described('removeDraftFile', {
    summary: 'Take a file away from a draft',
    answer: draftSchema,
    refusals: ['missing', 'conflict'],
  })
  async remove(
    @Who() actor: Actor,
    @Param('contribution') key: string,
    @Param('sha256') sha256: string,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () => {
      const files = await this.drafts.files(await this.drafts.find(actor, key));
      const file = files.find((one) => one.file.sha256 === sha256);
      if (!file) throw Refused.missing();
      await this.drafts.removeFile(actor, key, file.id);
      return this.deed(200, actor, key);
    });
  }

  @Post('contributions/:contribution/submission')
  @Described('submitDraft', {
    summary: 'Submit a draft with its files',
    more: 'The answer is the receipt; sent again, it is the same one.',
    answer: receiptSchema,
    status: 201,
    refusals: ['missing', 'conflict', 'gone'],
  })
  async submit(
    @Who() actor: Actor,
    @Param('contribution') key: string,
    @Headers('idempotency-key') named: string | undefined,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const { destination, answers } = await this.drafts.find(actor, key);
    const draft = { destination, key, answers, files: [], arrival: arrivalOf(request) };
    const repeatable = { key: named, content: { method: request.method, path: request.path } };
    const answer = await this.repeats.once(actor, repeatable, async (keep) => {
      const submission = { ...draft, remember: (receipt: Receipt) => keep(answerOf(receipt)) };
      return answerOf(await this.preconditions.within(request, () => this.submissions.submit(actor, submission)));
    });
    response.status(answer.status).set('Location', answer.location).type('json').send(answer.body);
  }

  @Post('documents/:document/replacements')
  @Described('replaceFiles', {
    summary: 'Put other files in place of those of a document that has not been posted',
    more: 'In the language of the original. The answer is a receipt of its own; the first one stays.',
    takesFilesAlone: true,
    answer: receiptSchema,
    status: 201,
    refusals: ['missing', 'conflict', 'full'],
  })
  @TakesFiles()
  async replace(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const taken = await this.take(request);
    await this.answers.give(actor, request, response, async () => {
      const { body, ...answer } = answerOf(await this.replacements.replace(actor, slug, taken, arrivalOf(request)));
      return { ...answer, body: JSON.parse(body) as object };
    });
  }

  /** All files or none: a program can send them again as a whole. */
  private async take(request: PortalRequest): Promise<TakenFile[]> {
    const { taken, faults } = await this.reception.take(receivedFiles(request));
    if (faults.length > 0) throw Refused.invalid(faults);
    if (taken.length === 0) throw Refused.field('file', 'contributions.fileMissing');
    return taken;
  }

  private async deed(status: Deed['status'], actor: Actor, key: string): Promise<Deed> {
    const draft = await this.drafts.find(actor, key);
    return { status, location: `/contributions/${key}`, body: presentDraft(draft, await this.drafts.files(draft)) };
  }
}

function arrivalOf({ beganAt, receivedAt = beganAt }: PortalRequest) {
  return { beganAt, receivedAt };
}

/** The canonical JSON of a receipt, byte by byte as it was certified. */
function answerOf({ body, variant }: Receipt) {
  return { status: 201 as const, location: `/documents/${variant.document.slug}`, body };
}
