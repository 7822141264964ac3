import { randomUUID } from 'node:crypto';
import { Controller, Headers, Param, Post, Req, Res, UseGuards, UseInterceptors } from '@nestjs/common';
import type { Response } from 'express';
import type { Document } from '../documents/document.entity.js';
import { RegistryService } from '../documents/registry.service.js';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import { receivedFiles } from '../foundation/files/multipart.js';
import { Repeats } from '../foundation/repeats.js';
import { ReceptionService, type TakenFile } from '../foundation/files/reception.service.js';
import { GroupsService } from '../groups/groups.service.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { FileReception } from '../web/file-reception.interceptor.js';
import { TakesFiles } from '../web/form.guard.js';
import { metadataOf } from '../web/metadata.js';
import { Preconditions } from '../web/preconditions.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import type { Answers } from './answers.js';
import { ContributionMetadata } from './contribution.dto.js';
import { ContributorGuard } from './contributor.guard.js';
import { Destination } from './destination.js';
import { receiptSchema } from './receipt-body.js';
import type { Receipt } from './receipt.entity.js';
import { RevisionsService } from './revisions.service.js';
import { SubmissionsService } from './submissions.service.js';

/** Contributing by program: one multipart request with `metadata` and files, answered with the receipt. */
@Controller('api/v1')
@Chapter('Contributions', 'Bringing a paper to a meeting or a group. Each gets its number, and a receipt, at once.')
@UseGuards(ContributorGuard)
@UseInterceptors(FileReception)
export class ContributionsApi {
  constructor(
    private readonly groups: GroupsService,
    private readonly meetings: MeetingsService,
    private readonly registry: RegistryService,
    private readonly reception: ReceptionService,
    private readonly revisions: RevisionsService,
    private readonly submissions: SubmissionsService,
    private readonly repeats: Repeats,
    private readonly preconditions: Preconditions,
  ) {}

  @Post('meetings/:meeting/contributions')
  @Described('contribute', {
    summary: 'Submit a contribution to a meeting',
    more: 'The part `metadata` and at least one part `file`. The answer is the receipt.',
    metadata: ContributionMetadata,
    answer: receiptSchema,
    status: 201,
    refusals: ['missing', 'conflict', 'full'],
  })
  @TakesFiles()
  async submit(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.register(actor, Destination.meeting(await this.meetings.find(slug)), null, key, request, response);
  }

  @Post('groups/:group/contributions')
  @Described('contributeToGroup', {
    summary: 'Submit a contribution to a group between its meetings',
    more:
      'As to a meeting, but without agenda items: no deadline applies, and the number is the group’s own. ' +
      'The group publishes it, or holds it for its next meeting, as its rules say.',
    metadata: ContributionMetadata,
    answer: receiptSchema,
    status: 201,
    refusals: ['missing', 'conflict', 'full'],
  })
  @TakesFiles()
  async submitToGroup(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.register(actor, Destination.group(await this.groups.find(slug)), null, key, request, response);
  }

  @Post('documents/:document/revisions')
  @Described('revise', {
    summary: 'Submit a revision of a document',
    more: 'As a contribution is submitted. The document keeps its number; its next revision is made.',
    metadata: ContributionMetadata,
    answer: receiptSchema,
    status: 201,
    refusals: ['missing', 'conflict', 'gone', 'full'],
  })
  @TakesFiles()
  async revise(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const { document } = await this.registry.find(actor, slug);
    await this.register(actor, Destination.toRevise(document), document, key, request, response);
  }

  private async register(
    actor: Actor,
    destination: Destination,
    revises: Document | null,
    key: string | undefined,
    request: PortalRequest,
    response: Response,
  ): Promise<void> {
    const metadata = metadataOf(request, ContributionMetadata);
    const received = receivedFiles(request);
    const content = { path: request.path, metadata, files: received.map(({ name, spooled }) => [name, spooled.sha256]) };
    const answer = await this.repeats.once(actor, { key, content }, async (keep) => {
      const files = await this.take(request);
      const submission = {
        destination,
        key: randomUUID(),
        answers: await this.answers(actor, metadata, revises),
        files: files.map((file, index) => ({
          file,
          language: metadata.files?.[index]?.language ?? null,
          role: metadata.files?.[index]?.role ?? 'main',
        })),
        arrival: { beganAt: request.beganAt, receivedAt: request.receivedAt! },
        remember: ({ body, variant }: Receipt) => keep({ status: 201, body, location: addressOf(variant.document) }),
      };
      const receipt = await this.preconditions.within(request, () => this.submissions.submit(actor, submission)).catch(sayAsMetadata);
      return { status: 201, body: receipt.body, location: addressOf(receipt.variant.document) };
    });
    response.status(answer.status).set('Location', answer.location).type('json').send(answer.body);
  }

  /** What a revision leaves out stays as it is. */
  private async answers(actor: Actor, metadata: ContributionMetadata, revises: Document | null): Promise<Answers> {
    if (!revises) return metadata.answers();
    const { items, access } = await this.revisions.said(actor, revises);
    const answers = { ...metadata.answers(), revises: revises.slug };
    return { ...answers, items: metadata.agendaItems ?? items, access: answers.access || access };
  }

  /** All files or none: a program can send them again as a whole. */
  private async take(request: PortalRequest): Promise<TakenFile[]> {
    const { taken, faults } = await this.reception.take(receivedFiles(request));
    if (faults.length > 0) throw Refused.invalid(faults);
    return taken;
  }
}

/** Complaints point to the members of `metadata`, whose names are not those of the page's fields. */
function sayAsMetadata(error: unknown): never {
  throw error instanceof Refused ? error.inWordsOf({ sources: 'source', items: 'agendaItems' }) : error;
}

function addressOf({ slug }: Document): string {
  return `/documents/${slug}`;
}
