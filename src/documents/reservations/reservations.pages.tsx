import { Controller, Get, Param, Post, Req, UseGuards, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { receivedFiles } from '../../foundation/files/multipart.js';
import { ReceptionService } from '../../foundation/files/reception.service.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { FileReception } from '../../web/file-reception.interceptor.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { TakesFiles } from '../../web/form.guard.js';
import { languageOf } from '../../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import type { Document } from '../document.entity.js';
import { RegistryService } from '../registry.service.js';
import { registerIn } from '../series/series.policy.js';
import { SeriesService } from '../series/series.service.js';
import { type FiledFile, FilingService } from './filing.service.js';
import { FilingForm, ReservationForm } from './reservation.dto.js';
import { RegistrarGuard } from './registrar.guard.js';
import { ReservationsService } from './reservations.service.js';
import { FilingFormPage } from './views/filing-form.js';
import { ReservationFormPage } from './views/reservation-form.js';

/** Where documents are registered in any series, with their files or before them. */
@Controller()
@UseGuards(RegistrarGuard)
@UseInterceptors(FileReception)
export class ReservationsPages {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingsService,
    private readonly series: SeriesService,
    private readonly registry: RegistryService,
    private readonly reservations: ReservationsService,
    private readonly filing: FilingService,
    private readonly reception: ReceptionService,
  ) {}

  @Get('meetings/:meeting/documents/new')
  async showReservation(@Who() actor: Actor, @Param('meeting') slug: string): Promise<Page> {
    return this.reservationForm(actor, await this.meetings.find(slug), FilledForm.blank<ReservationForm>({ count: '1' }));
  }

  /** For whoever signs in after a form was sent here. */
  @Get('meetings/:meeting/documents')
  goToForm(@Param('meeting') slug: string): GoTo {
    return goTo(`/meetings/${encodeURIComponent(slug)}/documents/new`);
  }

  @Post('meetings/:meeting/documents')
  @TakesFiles()
  async register(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Form(ReservationForm) form: FilledForm<ReservationForm>,
    @Req() request: PortalRequest,
  ): Promise<Page | GoTo> {
    const meeting = await this.meetings.find(slug);
    const made = await form.submit((answers) => this.make(actor, meeting, answers, request));
    if (!made) return this.reservationForm(actor, meeting, form, 422);
    return goTo(made.length === 1 ? `/documents/${made[0]!.slug}` : `/meetings/${meeting.slug}?view=table#documents`);
  }

  @Get('documents/:document/files/new')
  async showFiling(@Who() actor: Actor, @Param('document') slug: string): Promise<Page> {
    const { document } = await this.registry.find(actor, slug);
    return page(FilingFormPage, { document, form: FilledForm.blank<FilingForm>({ language: document.originalLanguage ?? '' }) });
  }

  @Post('documents/:document/files')
  @TakesFiles()
  async file(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @Form(FilingForm) form: FilledForm<FilingForm>,
    @Req() request: PortalRequest,
  ): Promise<Page | GoTo> {
    const { document } = await this.registry.find(actor, slug);
    const filed = await form.submit(async ({ language }) => {
      const files = await this.take(request);
      return this.filing.file(actor, slug, { files, language: language || null, receivedAt: request.receivedAt! });
    });
    return filed ? goTo(`/documents/${filed.slug}`) : page(FilingFormPage, { document, form }, 422);
  }

  private async make(actor: Actor, meeting: Meeting, answers: ReservationForm, request: PortalRequest): Promise<Document[]> {
    const series = await this.series.named('series', meeting.group, answers.series);
    const files = await this.take(request);
    const count = answers.count ?? 1;
    if (count > 1 && files.length > 0) throw Refused.field('count', 'documents.blockWithFiles');
    const { access, language } = answers;
    const particulars = answers.particulars(languageOf(request));
    const reservation = { group: meeting.group, meeting, series, access: access || null, language: language || null, ...particulars };
    return this.database.transaction(async () => {
      const made = await this.reservations.reserveBlock(actor, reservation, count);
      if (files.length === 0) return made;
      return [await this.filing.file(actor, made[0]!.slug, { files, language: null, receivedAt: request.receivedAt! })];
    });
  }

  private async take(request: PortalRequest): Promise<FiledFile[]> {
    const { taken, faults } = await this.reception.take(receivedFiles(request));
    if (faults.length > 0) throw Refused.invalid(faults);
    return taken.map((file) => ({ file, language: null, role: 'main' as const }));
  }

  private async reservationForm(actor: Actor, meeting: Meeting, form: FilledForm<ReservationForm>, status = 200): Promise<Page> {
    const all = await this.series.of(meeting.group);
    const series = all.filter((one) => actor.may(registerIn, one));
    return page(ReservationFormPage, { meeting, series, agenda: await this.meetings.agenda(meeting), form }, status);
  }
}
