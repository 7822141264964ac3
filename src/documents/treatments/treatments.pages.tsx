import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import type { Session } from '../../sessions/session.entity.js';
import { SessionsService } from '../../sessions/sessions.service.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { languageOf } from '../../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { DocumentDetails } from '../document-details.js';
import type { Document } from '../document.entity.js';
import { TreatmentForm } from '../document-forms.dto.js';
import { treat } from '../document.policy.js';
import { DocumentsService, type NewTreatment } from '../documents.service.js';
import { RegistryService } from '../registry.service.js';
import { TreatmentFormPage } from './views/treatment-form.js';

/** Of so many meetings, from the document's own on, the sessions are offered. */
const mostMeetings = 6;

/** Where chair or secretariat record what a meeting made of a document. */
@Controller('documents/:slug/treatments')
export class TreatmentsPages {
  constructor(
    private readonly documents: DocumentsService,
    private readonly registry: RegistryService,
    private readonly details: DocumentDetails,
    private readonly meetings: MeetingsService,
    private readonly sessions: SessionsService,
  ) {}

  @Get()
  goToForm(@Param('slug') slug: string): GoTo {
    return goTo(`/documents/${encodeURIComponent(slug)}/treatments/new`);
  }

  @Get('new')
  async show(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    return this.form(actor, await this.mine(actor, slug), FilledForm.blank<TreatmentForm>());
  }

  @Post()
  async treat(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('slug') slug: string,
    @Form(TreatmentForm) form: FilledForm<TreatmentForm>,
  ): Promise<Page | GoTo> {
    const document = await this.mine(actor, slug);
    const treated = await form.submit(async (answers) => {
      const treatment = await this.written(document, answers, languageOf(request));
      return this.documents.treat(actor, document.slug, treatment, answers.variant || null);
    });
    return treated ? goTo(`/documents/${treated.slug}`) : this.form(actor, document, form, 422);
  }

  private async mine(actor: Actor, slug: string): Promise<Document> {
    const found = await this.registry.find(actor, slug);
    actor.ensure(treat, found);
    return found.document;
  }

  private async written(document: Document, answers: TreatmentForm, language: Language): Promise<NewTreatment> {
    const { outcome, session, target, remark } = answers;
    const found = (await this.sessionsOf(document)).find(({ id }) => String(id) === session);
    if (session && !found) throw Refused.field('session', 'documents.unknownSession');
    return {
      outcome,
      meeting: found?.meeting ?? document.meeting,
      session: found ?? null,
      target: target || null,
      remark: remark ? { [language]: remark } : null,
    };
  }

  private async form(actor: Actor, document: Document, form: FilledForm<TreatmentForm>, status = 200): Promise<Page> {
    const { variants } = await this.details.line(actor, document);
    if (variants.length === 0) throw Refused.conflict('documents.nothingToTreat', { symbol: document.symbol });
    const latestFirst = variants.map(({ variant }) => variant).toReversed();
    const sessions = await this.sessionsOf(document);
    return page(TreatmentFormPage, { document, form, variants: latestFirst, sessions }, status);
  }

  /** Papers that were postponed or held are taken up by a later meeting than their own. */
  private async sessionsOf({ group, meeting }: Document): Promise<Session[]> {
    const own = (await this.meetings.of(group)).toReversed();
    const offered = meeting ? own.filter(({ number }) => number >= meeting.number).slice(0, mostMeetings) : own.slice(-mostMeetings);
    const sessions: Session[] = [];
    for (const one of offered) sessions.push(...(await this.sessions.of(one)).map(({ session }) => session));
    return sessions;
  }
}
