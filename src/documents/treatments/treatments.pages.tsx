import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import type { Language } from '../../foundation/i18n/languages.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import type { Session } from '../../sessions/session.entity.js';
import { SessionsService } from '../../sessions/sessions.service.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { languageOf } from '../../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { DocumentDetails } from '../document-details.js';
import { TreatmentForm } from '../document-forms.dto.js';
import type { Document } from '../document.entity.js';
import { treat } from '../document.policy.js';
import { DocumentsService, type NewTreatment } from '../documents.service.js';
import { PlacingsService } from '../placings/placings.service.js';
import { RegistryService } from '../registry.service.js';
import { TreatmentFormPage } from './views/treatment-form.js';

/** Of so many meetings of its group, from the document's own on, the sessions are offered. */
const mostMeetings = 6;

/** A document with the meetings whose treatment of it somebody records. */
interface Treatable {
  document: Document;
  /** Its own and those after it, then those before which it is put. */
  meetings: Meeting[];
}

/** Where chair or secretariat record what a meeting did with a document. */
@Controller('documents/:slug/treatments')
export class TreatmentsPages {
  constructor(
    private readonly documents: DocumentsService,
    private readonly registry: RegistryService,
    private readonly details: DocumentDetails,
    private readonly meetings: MeetingsService,
    private readonly sessions: SessionsService,
    private readonly placings: PlacingsService,
  ) {}

  @Get()
  goToForm(@Param('slug') slug: string): GoTo {
    return goTo(`/documents/${encodeURIComponent(slug)}/treatments/new`);
  }

  @Get('new')
  async show(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    return this.form(actor, await this.treatable(actor, slug), FilledForm.blank<TreatmentForm>());
  }

  @Post()
  async treat(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('slug') slug: string,
    @Form(TreatmentForm) form: FilledForm<TreatmentForm>,
  ): Promise<Page | GoTo> {
    const treatable = await this.treatable(actor, slug);
    const treated = await form.submit(async (answers) => {
      const treatment = await this.written(treatable, answers, languageOf(request));
      return this.documents.treat(actor, treatable.document.slug, treatment, answers.variant || null);
    });
    return treated ? goTo(`/documents/${treated.slug}`) : this.form(actor, treatable, form, 422);
  }

  /** For those of its own group, and of a meeting before which it is put. */
  private async treatable(actor: Actor, slug: string): Promise<Treatable> {
    const found = await this.registry.find(actor, slug);
    const { document } = found;
    const before = (await this.placings.of(document)).map(({ placing }) => placing);
    actor.ensure(treat, { ...found, before });
    const own = actor.may(treat, found) ? await this.ownMeetings(document) : [];
    const further = before.filter((one) => actor.may(treat, { ...found, before: [one] }));
    return { document, meetings: [...own, ...further.flatMap(({ meeting }) => meeting ?? [])] };
  }

  /** Papers that were postponed or held are taken up by a later meeting of the group than their own. */
  private async ownMeetings({ group, meeting }: Document): Promise<Meeting[]> {
    if (!meeting) return [];
    return (await this.meetings.of(group)).toReversed().filter(({ number }) => number >= meeting.number).slice(0, mostMeetings);
  }

  private async written({ document, meetings }: Treatable, answers: TreatmentForm, language: Language): Promise<NewTreatment> {
    const { outcome, session, target, remark } = answers;
    const chosen = answers.meeting ? meetings.find(({ slug }) => slug === answers.meeting) : (meetings[0] ?? null);
    if (chosen === undefined) throw Refused.field('meeting', 'documents.notPutThere', { symbol: document.symbol });
    const found = session ? (await this.sessionsOf(meetings)).find(({ id }) => String(id) === session) : null;
    if (found === undefined) throw Refused.field('session', 'documents.unknownSession');
    const said = { target: target || null, remark: remark ? { [language]: remark } : null };
    return { outcome, meeting: found?.meeting ?? chosen, session: found, ...said };
  }

  private async form(actor: Actor, { document, meetings }: Treatable, form: FilledForm<TreatmentForm>, status = 200): Promise<Page> {
    const { variants } = await this.details.line(actor, document);
    if (variants.length === 0) throw Refused.conflict('documents.nothingToTreat', { symbol: document.symbol });
    const latestFirst = variants.map(({ variant }) => variant).toReversed();
    const sessions = await this.sessionsOf(meetings);
    return page(TreatmentFormPage, { document, form, variants: latestFirst, meetings, sessions }, status);
  }

  private async sessionsOf(meetings: readonly Meeting[]): Promise<Session[]> {
    const sessions = [];
    for (const meeting of meetings) sessions.push(...(await this.sessions.of(meeting)).map(({ session }) => session));
    return sessions;
  }
}
