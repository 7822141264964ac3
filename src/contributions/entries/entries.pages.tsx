import { randomUUID } from 'node:crypto';
import { Controller, Get, Param, Post, Req, UseGuards, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Clock } from '../../foundation/clock.js';
import { Refused } from '../../foundation/errors.js';
import { receivedLetter } from '../../foundation/files/multipart.js';
import { ReceptionService } from '../../foundation/files/reception.service.js';
import { instantOf } from '../../foundation/i18n/dates.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { PeopleService } from '../../people/people.service.js';
import { FileReception } from '../../web/file-reception.interceptor.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { TakesFiles } from '../../web/form.guard.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import type { Receipt } from '../receipt.entity.js';
import { EntriesService } from './entries.service.js';
import { EntryForm } from './entry.dto.js';
import { SecretariatGuard } from './secretariat.guard.js';
import { EntryPage } from './views/entry-page.js';

/** Where the secretariat enters a contribution that a member sent by letter. */
@Controller('meetings/:meeting/entries')
@UseGuards(SecretariatGuard)
@UseInterceptors(FileReception)
export class EntriesPages {
  constructor(
    private readonly clock: Clock,
    private readonly meetings: MeetingsService,
    private readonly people: PeopleService,
    private readonly reception: ReceptionService,
    private readonly entries: EntriesService,
  ) {}

  @Get('new')
  async begin(@Param('meeting') slug: string): Promise<Page> {
    return this.show(await this.meetings.find(slug), FilledForm.blank<EntryForm>({ key: randomUUID() }));
  }

  /** For whoever signs in after the form was sent here. */
  @Get()
  goToForm(@Param('meeting') slug: string): GoTo {
    return goTo(`/meetings/${encodeURIComponent(slug)}/entries/new`);
  }

  @Post()
  @TakesFiles()
  async enter(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Form(EntryForm) form: FilledForm<EntryForm>,
    @Req() request: PortalRequest,
  ): Promise<Page | GoTo> {
    const meeting = await this.meetings.find(slug);
    const receipt = await form.submit((answers) => this.register(actor, meeting, answers, request));
    return receipt ? goTo(`/receipts/${receipt.id}`) : this.show(meeting, form, 422);
  }

  private async register(actor: Actor, meeting: Meeting, form: EntryForm, request: PortalRequest): Promise<Receipt> {
    const { taken, faults } = await this.reception.takeAll(request);
    const sent = receivedLetter(request);
    const letter = await this.reception.take(sent ? [sent] : []);
    const all = [...faults, ...letter.faults.map((fault) => ({ ...fault, field: 'letter' }))];
    if (all.length > 0) throw Refused.invalid(all);
    const { key, organization, senderName, senderEmail, how, dated, reference, reason } = form;
    return this.entries.enter(actor, {
      ...{ meeting, key, organization, senderName, how, dated, reason },
      ...{ senderEmail: senderEmail || null, reference: reference || null, letter: letter.taken[0] ?? null },
      receivedAt: instantOf(form.receivedDay, form.receivedTime, meeting.timeZone),
      answers: form.answers(),
      files: taken.map((file) => ({ file, language: null, role: 'main' as const })),
      arrival: { beganAt: request.beganAt, receivedAt: request.receivedAt ?? this.clock.now() },
    });
  }

  private async show(meeting: Meeting, form: FilledForm<EntryForm>, status = 200): Promise<Page> {
    const [agenda, organizations] = [await this.meetings.agenda(meeting), await this.people.organizations()];
    return page(EntryPage, { meeting, agenda, organizations, form }, status);
  }
}
