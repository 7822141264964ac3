import { Controller, Get, Param, ParseIntPipe, Post, Query, Req } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import type { Language } from '../../foundation/i18n/languages.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { DelegationsService } from '../../proceedings/delegations.service.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { languageOf } from '../../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { EditionsService } from '../editions/editions.service.js';
import { RecordPoliciesService } from '../policies/record-policies.service.js';
import { draw } from '../summary-record.policy.js';
import { SummaryRecordsService } from '../summary-records.service.js';
import { AppealForm, CorrectionForm, DecisionForm } from './correction.dto.js';
import type { Correction } from './correction.entity.js';
import { propose } from './correction.policy.js';
import { CorrectionsService } from './corrections.service.js';
import { InterventionsService } from './interventions.service.js';
import { CorrectionPage } from './views/correction-page.js';
import { CorrectionsPage } from './views/corrections-page.js';
import { NewCorrectionPage } from './views/new-correction-page.js';

/** The form that came back, of those on the page of a correction. */
interface Sent {
  decision?: FilledForm<DecisionForm>;
  appeal?: FilledForm<AppealForm>;
}

/** Where delegations propose corrections to a record, and chair and secretariat decide them. */
@Controller('meetings/:slug/record/corrections')
export class CorrectionsPages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly editions: EditionsService,
    private readonly corrections: CorrectionsService,
    private readonly policies: RecordPoliciesService,
    private readonly interventions: InterventionsService,
    private readonly records: SummaryRecordsService,
    private readonly delegations: DelegationsService,
  ) {}

  @Get()
  async list(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    const meeting = await this.meetings.find(slug);
    void actor.identity; // a visitor is asked to sign in
    return page(CorrectionsPage, { meeting, corrections: await this.corrections.of(actor, meeting) });
  }

  @Get('new')
  async showNew(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('slug') slug: string,
    @Query('paragraph') handle: unknown,
  ): Promise<Page> {
    const meeting = await this.meetings.find(slug);
    return this.newPage(actor, meeting, languageOf(request), String(handle), null);
  }

  @Post()
  async propose(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('slug') slug: string,
    @Form(CorrectionForm) form: FilledForm<CorrectionForm>,
  ): Promise<Page | GoTo> {
    const meeting = await this.meetings.find(slug);
    actor.ensure(propose, meeting);
    const language = languageOf(request);
    const proposed = await form.submit((answers) => this.corrections.propose(actor, meeting, { ...answers, language }));
    return proposed ? goTo(addressOf(proposed)) : this.newPage(actor, meeting, language, form.text('paragraph'), form);
  }

  @Get(':correction')
  async show(@Who() actor: Actor, @Param('slug') slug: string, @Param('correction', ParseIntPipe) number: number): Promise<Page> {
    const correction = await this.corrections.find(actor, await this.meetings.find(slug), number);
    return this.correctionPage(actor, correction);
  }

  /** The addresses of buttons lead to the page on which they stand. */
  @Get([':correction/decision', ':correction/appeal', ':correction/withdrawal'])
  goToCorrection(@Param('slug') slug: string, @Param('correction', ParseIntPipe) number: number): GoTo {
    return goTo(`/meetings/${encodeURIComponent(slug)}/record/corrections/${number}`);
  }

  @Post(':correction/decision')
  async decide(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('correction', ParseIntPipe) number: number,
    @Form(DecisionForm) form: FilledForm<DecisionForm>,
  ): Promise<Page | GoTo> {
    const meeting = await this.meetings.find(slug);
    const correction = await this.corrections.toDecide(actor, meeting, number);
    const decided = await form.submit((answers) => this.corrections.decide(actor, meeting, number, answers));
    return decided ? goTo(addressOf(decided)) : this.correctionPage(actor, correction, { decision: form });
  }

  @Post(':correction/appeal')
  async appeal(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('correction', ParseIntPipe) number: number,
    @Form(AppealForm) form: FilledForm<AppealForm>,
  ): Promise<Page | GoTo> {
    const meeting = await this.meetings.find(slug);
    const correction = await this.corrections.toAppeal(actor, meeting, number);
    const appealed = await form.submit(({ reason }) => this.corrections.appeal(actor, meeting, number, reason));
    return appealed ? goTo(addressOf(appealed)) : this.correctionPage(actor, correction, { appeal: form });
  }

  @Post(':correction/withdrawal')
  async withdraw(@Who() actor: Actor, @Param('slug') slug: string, @Param('correction', ParseIntPipe) number: number): Promise<GoTo> {
    return goTo(addressOf(await this.corrections.withdraw(actor, await this.meetings.find(slug), number)));
  }

  /** Those who decide see what the record says now as well, and where: the paragraph may have changed since, or gone into another. */
  private async correctionPage(actor: Actor, correction: Correction, sent: Sent = {}): Promise<Page> {
    const { record: { meeting }, handle, standing, proposed, language } = correction;
    const isOpen = correction.isUndecided && correction.edition.kind !== 'approved';
    const heir = isOpen && actor.may(draw, meeting) ? await this.records.heir(meeting, handle) : null;
    const now = heir?.texts[language] ?? '';
    const text = heir && heir.handle !== handle ? now.replace(standing, () => proposed) : proposed;
    const form = sent.decision ?? FilledForm.blank<DecisionForm>({ text });
    const appeal = sent.appeal ?? FilledForm.blank<AppealForm>();
    const rules = await this.policies.inForce(meeting.group);
    return page(CorrectionPage, { correction, heir, form, appeal, rules }, sent.decision || sent.appeal ? 422 : 200);
  }

  /** A copy of the paragraph's text to begin with; then the form as it came back. */
  private async newPage(actor: Actor, meeting: Meeting, language: Language, handle: string, sent: FilledForm<CorrectionForm> | null): Promise<Page> {
    actor.ensure(propose, meeting);
    const edition = await this.editions.find(actor, meeting);
    const paragraph = edition.paragraphs.find((one) => one.handle === handle);
    if (!paragraph) throw Refused.missing('summary-records.noSuchParagraph');
    if ((await this.interventions.closedToActor(actor, meeting)).has(handle)) throw Refused.conflict('summary-records.othersWords');
    const entities = await this.delegations.of(actor, meeting);
    const text = paragraph.texts[language] ? await this.corrections.presentText(edition, handle, language) : '';
    const form = sent ?? FilledForm.blank<CorrectionForm>({ text });
    const { approvedBy } = await this.policies.inForce(meeting.group);
    return page(NewCorrectionPage, { edition, paragraph, language, form, entities, approvedBy }, sent ? 422 : 200);
  }
}

function addressOf({ record, number }: Correction): string {
  return `/meetings/${record.meeting.slug}/record/corrections/${number}`;
}
