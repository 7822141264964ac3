import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { JsonBody } from '../../web/json-body.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { ApprovalBody } from './approval.dto.js';
import { ApprovalsService } from './approvals.service.js';
import { approvalSchema, presentApproval } from './present-approval.js';

/** Approving records, for programs. */
@Controller('api/v1/meetings/:meeting/record/approvals')
@Chapter('Summary records', 'What is compiled from the notes of a meeting, written, corrected and approved.')
export class ApprovalsApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly approvals: ApprovalsService,
    private readonly answers: KeptAnswers,
  ) {}

  @Post()
  @Described('approveRecord', {
    summary: 'Approve the record of a meeting',
    more: 'Where the group’s rules ask for two persons, the first approval waits for the second. The approved record never changes, and is a document of its meeting.',
    answer: approvalSchema,
    status: 201,
    refusals: ['missing', 'conflict'],
  })
  async approve(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @JsonBody(ApprovalBody) { approvedBy: way, version }: ApprovalBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    await this.answers.giveMade(actor, request, response, {
      make: () => this.approvals.prepare(actor, meeting, { way, version: version ?? undefined }),
      work: async (prepared) => {
        const approval = await this.approvals.finish(actor, prepared);
        return { status: 201, location: `/meetings/${meeting.slug}/record`, body: presentApproval(approval) };
      },
    });
  }
}
