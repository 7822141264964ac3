import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import type { Session } from '../sessions/session.entity.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { JsonBody } from '../web/json-body.js';
import { KeptAnswers } from '../web/kept-answers.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { DocumentDeeds } from './document-deeds.js';
import { type SessionBody, TreatmentBody, WithdrawalBody } from './document.dto.js';
import { DocumentsService } from './documents.service.js';
import { documentSchema } from './present-document.js';
import { RegistryService } from './registry.service.js';

/** What programs do with a registered document: post it, withdraw it, record what the meeting made of it. */
@Controller('api/v1/documents/:document')
@Chapter('Documents', 'The registry: documents, their variants and files, and what meetings made of them.')
export class DocumentVerbsApi {
  constructor(
    private readonly registry: RegistryService,
    private readonly meetings: MeetingsService,
    private readonly sessions: SessionsService,
    private readonly documents: DocumentsService,
    private readonly deeds: DocumentDeeds,
    private readonly answers: KeptAnswers,
  ) {}

  @Post('posting')
  @Described('postDocument', {
    summary: 'Post a registered document',
    answer: documentSchema,
    refusals: ['missing', 'conflict'],
  })
  async post(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () =>
      this.deeds.deed(200, actor, await this.documents.post(actor, slug)),
    );
  }

  @Post('withdrawal')
  @Described('withdrawDocument', {
    summary: 'Withdraw a document',
    more: 'Its number and its page stay; its files are gone.',
    answer: documentSchema,
    refusals: ['missing', 'conflict'],
  })
  async withdraw(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @JsonBody(WithdrawalBody) { reason }: WithdrawalBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () =>
      this.deeds.deed(200, actor, await this.documents.withdraw(actor, slug, reason || null)),
    );
  }

  @Post('confirmation')
  @Described('confirmSource', {
    summary: 'Confirm that your entity contributes a document in which another named it',
    answer: documentSchema,
    refusals: ['missing', 'conflict'],
  })
  async confirm(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () =>
      this.deeds.deed(200, actor, await this.documents.confirmSource(actor, slug)),
    );
  }

  @Post('restoration')
  @Described('restoreDocument', {
    summary: 'Take the withdrawal of a document back',
    more: 'It stands again where it stood before.',
    answer: documentSchema,
    refusals: ['missing', 'conflict'],
  })
  async restore(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () =>
      this.deeds.deed(200, actor, await this.documents.restore(actor, slug)),
    );
  }

  @Post('treatments')
  @Described('treatDocument', {
    summary: 'Record what a meeting made of a document',
    answer: documentSchema,
    status: 201,
    refusals: ['missing', 'conflict'],
  })
  async treat(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @JsonBody(TreatmentBody) { meeting: meetingSlug, session: wanted, variant, ...treatment }: TreatmentBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const { document } = await this.registry.find(actor, slug);
    const meeting = meetingSlug === undefined ? document.meeting : await this.meetings.find(meetingSlug);
    const session = wanted ? await this.session(meeting, wanted) : null;
    await this.answers.give(actor, request, response, async () => {
      const { outcome, target = null, remark = null } = treatment;
      const what = { outcome, target, remark, meeting, session };
      return this.deeds.deed(201, actor, await this.documents.treat(actor, slug, what, variant));
    });
  }

  private async session(meeting: Meeting | null, { day, starts, part, group }: SessionBody): Promise<Session> {
    const sessions = meeting ? (await this.sessions.of(meeting)).map(({ session }) => session) : [];
    const found = sessions.filter(
      (session) =>
        session.day === day &&
        (starts === undefined || session.starts === starts) &&
        (part === undefined || session.part === part) &&
        (group === undefined || session.group.slug === group),
    );
    if (found.length !== 1) throw Refused.field('session', 'sessions.noSuchSession');
    return found[0]!;
  }
}
