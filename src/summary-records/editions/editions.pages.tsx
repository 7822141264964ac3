import { Controller, Get, Param, ParseIntPipe, Post } from '@nestjs/common';
import { MentionsService } from '../../documents/mentions/mentions.service.js';
import { saidInProse } from '../../documents/mentions/sayings.js';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { instantOfDeadline, MeetingsService } from '../../meetings/meetings.service.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import { Who } from '../../web/who.js';
import { ApprovalsService, type NewApproval } from '../approvals/approvals.service.js';
import { propose } from '../corrections/correction.policy.js';
import { InterventionsService } from '../corrections/interventions.service.js';
import { CorrectedTexts } from '../corrigenda/corrected-texts.service.js';
import { RecordPoliciesService } from '../policies/record-policies.service.js';
import { RecordGatherer } from '../record.gatherer.js';
import { SummaryRecordsService } from '../summary-records.service.js';
import { EditionForm } from './edition.dto.js';
import { editionAmong, EditionsService } from './editions.service.js';
import { IssuePage } from './views/issue-page.js';
import { RecordPage } from './views/record-page.js';

/** Where a record is read, and sent out. */
@Controller('meetings/:slug/record')
export class EditionsPages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly gatherer: RecordGatherer,
    private readonly records: SummaryRecordsService,
    private readonly editions: EditionsService,
    private readonly approvals: ApprovalsService,
    private readonly policies: RecordPoliciesService,
    private readonly interventions: InterventionsService,
    private readonly corrected: CorrectedTexts,
    private readonly mentions: MentionsService,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    return this.recordPage(actor, await this.meetings.find(slug));
  }

  @Get('editions')
  goToRecord(@Param('slug') slug: string): GoTo {
    return goTo(`/meetings/${encodeURIComponent(slug)}/record`);
  }

  @Get('editions/new')
  async showIssuing(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    const meeting = await this.gatherer.drawn(actor, slug);
    const { approvedBy } = await this.policies.inForce(meeting.group);
    return this.issuePage(meeting, FilledForm.blank<EditionForm>({ approvedBy }));
  }

  @Post('editions')
  async issue(@Who() actor: Actor, @Param('slug') slug: string, @Form(EditionForm) form: FilledForm<EditionForm>): Promise<Page | GoTo> {
    const meeting = await this.gatherer.drawn(actor, slug);
    const issued = await form.submit(({ kind, day, time, approvedBy, version }) => {
      if (kind === 'approved') return this.approve(actor, meeting, { way: approvedBy || null, version });
      const closing = day ? instantOfDeadline({ day, time: time || undefined }, meeting.timeZone) : null;
      return this.editions.issue(actor, meeting, { kind, version, correctionsCloseAt: closing }).then(() => '');
    });
    return issued === null ? this.issuePage(meeting, form, 422) : goTo(`/meetings/${meeting.slug}/record${issued}`);
  }

  /** What waits for a second person is told where that one approves it. */
  private async approve(actor: Actor, meeting: Meeting, wanted: NewApproval): Promise<string> {
    const { state } = await this.approvals.approve(actor, meeting, wanted);
    return state === 'waiting' ? '/editions/new' : '';
  }

  @Get('editions/:edition')
  async showOne(@Who() actor: Actor, @Param('slug') slug: string, @Param('edition', ParseIntPipe) number: number): Promise<Page> {
    return this.recordPage(actor, await this.meetings.find(slug), number);
  }

  private async recordPage(actor: Actor, meeting: Meeting, number?: number): Promise<Page> {
    const editions = await this.editions.of(actor, meeting);
    const edition = editionAmong(editions, number);
    const titles = edition.sections.map((section) => section.titles);
    const mentions = await this.mentions.in(actor, [...titles, ...saidInProse(edition.paragraphs.map(({ texts }) => texts))]);
    const closed = actor.may(propose, meeting) ? await this.interventions.closedToActor(actor, meeting) : new Set<string>();
    const approving = edition.approvedBy === 'meeting' ? await this.editions.approvingMeeting(meeting) : null;
    return page(RecordPage, { edition, editions, mentions, closed, approving, corrigenda: await this.corrected.issued(edition.record) });
  }

  private async issuePage(meeting: Meeting, form: FilledForm<EditionForm>, status = 200): Promise<Page> {
    const record = await this.records.of(meeting);
    if (!record) throw Refused.missing('summary-records.notCompiled');
    record.ensureOpen();
    const rules = await this.policies.inForce(meeting.group);
    return page(IssuePage, { record, form, rules, pending: await this.approvals.pending(record) }, status);
  }
}
