import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import type { Language } from '../foundation/i18n/languages.js';
import type { Rule } from '../foundation/rule.js';
import type { Session } from '../sessions/session.entity.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { FilledForm, Form } from '../web/filled-form.js';
import { languageOf } from '../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../web/page.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { DocumentDetails } from './document-details.js';
import type { Document } from './document.entity.js';
import { TreatmentForm, WithdrawalForm } from './document-forms.dto.js';
import { type SourcedDocument, treat, withdraw } from './document.policy.js';
import { DocumentsService, type NewTreatment } from './documents.service.js';
import { RegistryService } from './registry.service.js';
import { TreatmentFormPage } from './treatments/views/treatment-form.js';
import { WithdrawalFormPage } from './views/withdrawal-form.js';

/** Where documents are posted, withdrawn and confirmed, and where chair or secretariat record what the meeting did. */
@Controller('documents/:slug')
export class DocumentsPages {
  constructor(
    private readonly documents: DocumentsService,
    private readonly registry: RegistryService,
    private readonly details: DocumentDetails,
    private readonly sessions: SessionsService,
  ) {}

  /** The addresses of the page's buttons lead to the page, for whoever had to sign in first. */
  @Get(['posting', 'confirmation', 'restoration', 'files'])
  goBack(@Param('slug') slug: string): GoTo {
    return goTo(addressOf({ slug: encodeURIComponent(slug) }));
  }

  @Post('posting')
  async post(@Who() actor: Actor, @Param('slug') slug: string): Promise<GoTo> {
    return goTo(addressOf(await this.documents.post(actor, slug)));
  }

  @Post('confirmation')
  async confirm(@Who() actor: Actor, @Param('slug') slug: string): Promise<GoTo> {
    return goTo(addressOf(await this.documents.confirmSource(actor, slug)));
  }

  @Post('restoration')
  async restore(@Who() actor: Actor, @Param('slug') slug: string): Promise<GoTo> {
    return goTo(addressOf(await this.documents.restore(actor, slug)));
  }

  @Get('withdrawal')
  async showWithdrawal(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    const document = await this.mine(actor, withdraw, slug);
    return page(WithdrawalFormPage, { document, form: FilledForm.blank<WithdrawalForm>() });
  }

  @Post('withdrawal')
  async withdraw(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Form(WithdrawalForm) form: FilledForm<WithdrawalForm>,
  ): Promise<Page | GoTo> {
    const document = await this.mine(actor, withdraw, slug);
    const withdrawn = await form.submit(({ reason }) => this.documents.withdraw(actor, document.slug, reason || null));
    return withdrawn ? goTo(addressOf(withdrawn)) : page(WithdrawalFormPage, { document, form }, 422);
  }

  @Get('treatments')
  goToTreatment(@Param('slug') slug: string): GoTo {
    return goTo(`${addressOf({ slug: encodeURIComponent(slug) })}/treatments/new`);
  }

  @Get('treatments/new')
  async showTreatment(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    const document = await this.mine(actor, treat, slug);
    return this.treatmentForm(actor, document, FilledForm.blank<TreatmentForm>());
  }

  @Post('treatments')
  async treat(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('slug') slug: string,
    @Form(TreatmentForm) form: FilledForm<TreatmentForm>,
  ): Promise<Page | GoTo> {
    const document = await this.mine(actor, treat, slug);
    const treated = await form.submit(async (answers) => {
      const treatment = await this.written(document, answers, languageOf(request));
      return this.documents.treat(actor, document.slug, treatment, answers.variant || null);
    });
    return treated ? goTo(addressOf(treated)) : this.treatmentForm(actor, document, form, 422);
  }

  private async mine(actor: Actor, rule: Rule<SourcedDocument>, slug: string): Promise<Document> {
    const found = await this.registry.find(actor, slug);
    actor.ensure(rule, found);
    return found.document;
  }

  private async written(document: Document, answers: TreatmentForm, language: Language): Promise<NewTreatment> {
    const { outcome, session, target, remark } = answers;
    const found = (await this.sessionsOf(document)).find(({ id }) => String(id) === session);
    if (session && !found) throw Refused.field('session', 'documents.unknownSession');
    return {
      outcome,
      meeting: document.meeting,
      session: found ?? null,
      target: target || null,
      remark: remark ? { [language]: remark } : null,
    };
  }

  private async treatmentForm(actor: Actor, document: Document, form: TreatmentAnswers, status = 200): Promise<Page> {
    const { variants } = await this.details.line(actor, document);
    if (variants.length === 0) throw Refused.conflict('documents.nothingToTreat', { symbol: document.symbol });
    const latestFirst = variants.map(({ variant }) => variant).toReversed();
    const sessions = await this.sessionsOf(document);
    return page(TreatmentFormPage, { document, form, variants: latestFirst, sessions }, status);
  }

  private async sessionsOf({ meeting }: Document): Promise<Session[]> {
    return meeting ? (await this.sessions.of(meeting)).map(({ session }) => session) : [];
  }
}

type TreatmentAnswers = FilledForm<TreatmentForm>;

function addressOf({ slug }: Pick<Document, 'slug'>): string {
  return `/documents/${slug}`;
}
