import { Controller, Get, Param, ParseIntPipe, Post } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import type { Outcome } from '../../proceedings/outcomes/outcome.entity.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import { fieldsOfTexts, writtenTexts } from '../../web/six-languages.js';
import { Who } from '../../web/who.js';
import { OutcomesService } from '../outcomes.service.js';
import { AgreementForm } from './agreement.dto.js';
import { AgreementsService } from './agreements.service.js';
import { AgreementPage } from './views/agreement-page.js';

/** Where a meeting says what it made of what a group under its group brought before it. */
@Controller('meetings/:slug/outcomes/:note/agreement')
export class AgreementsPages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly outcomes: OutcomesService,
    private readonly agreements: AgreementsService,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('slug') slug: string, @Param('note', ParseIntPipe) number: number): Promise<Page> {
    const outcome = await this.brought(actor, slug, number);
    const form = FilledForm.blank<AgreementForm>({ at: slug, ...fieldsOfTexts('text', outcome.note.texts) });
    return this.agreementPage(outcome, form);
  }

  @Post()
  async agree(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('note', ParseIntPipe) number: number,
    @Form(AgreementForm) form: FilledForm<AgreementForm>,
  ): Promise<Page | GoTo> {
    const outcome = await this.brought(actor, slug, number);
    const agreement = await form.submit(async (answers) => {
      const { verdict, at = slug, remark } = answers;
      return this.agreements.agree(actor, outcome, { verdict, at: await this.meetings.find(at), texts: writtenTexts(answers, 'text'), remark: remark || null });
    });
    return agreement ? goTo(`/meetings/${slug}/outcomes/${number}`) : this.agreementPage(outcome, form, 422);
  }

  /** What was brought, for those who can say what became of it. @throws Refused missing, forbidden */
  private async brought(actor: Actor, slug: string, number: number): Promise<Outcome> {
    const outcome = await this.outcomes.find(actor, await this.meetings.find(slug), number);
    await this.agreements.ensureMayAgree(actor, outcome);
    return outcome;
  }

  private async agreementPage(outcome: Outcome, form: FilledForm<AgreementForm>, status = 200): Promise<Page> {
    return page(AgreementPage, { outcome, meetings: await this.agreements.meetingsFor(outcome), form }, status);
  }
}
