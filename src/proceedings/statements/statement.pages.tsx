import { Controller, Get, Param, ParseIntPipe, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { sendKept } from '../../delivery/kept-file.js';
import { MentionsService } from '../../documents/mentions/mentions.service.js';
import { saidInProse } from '../../documents/mentions/sayings.js';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { FileStore } from '../../foundation/files/file-store.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { languageOf } from '../../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { StatementChangeForm, StatementDecisionForm } from './statement.dto.js';
import type { Statement } from './statement.entity.js';
import { StatementsService } from './statements.service.js';
import { StatementPage } from './views/statement-page.js';

/** Where a delegation follows its statement, and chair and secretariat decide about it. */
@Controller('meetings/:meeting/statements/:statement')
export class StatementPages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly statements: StatementsService,
    private readonly store: FileStore,
    private readonly mentions: MentionsService,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('meeting') slug: string, @Param('statement', ParseIntPipe) number: number): Promise<Page> {
    void actor.identity;
    return this.page(actor, await this.statements.find(actor, await this.meetings.find(slug), number));
  }

  @Post()
  async change(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('statement', ParseIntPipe) number: number,
    @Form(StatementChangeForm) form: FilledForm<StatementChangeForm>,
  ): Promise<Page | GoTo> {
    const meeting = await this.meetings.find(slug);
    const changed = await form.submit(({ text = '', version }) => this.statements.change(actor, meeting, number, text, version));
    return changed ? goTo(changed.address) : this.page(actor, await this.statements.find(actor, meeting, number), { changing: form });
  }

  @Get('file')
  async file(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('statement', ParseIntPipe) number: number,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    void actor.identity;
    const { file, fileName } = await this.statements.find(actor, await this.meetings.find(slug), number);
    if (!file) throw Refused.missing();
    await sendKept(this.store, { file, name: fileName ?? 'statement' }, request, response);
  }

  /** The addresses of buttons lead to the page on which they stand. */
  @Get(['decision', 'reopening', 'withdrawal'])
  goToStatement(@Param('meeting') slug: string, @Param('statement', ParseIntPipe) number: number): GoTo {
    return goTo(`/meetings/${encodeURIComponent(slug)}/statements/${number}`);
  }

  @Post('decision')
  async decide(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('meeting') slug: string,
    @Param('statement', ParseIntPipe) number: number,
    @Form(StatementDecisionForm) form: FilledForm<StatementDecisionForm>,
  ): Promise<Page | GoTo> {
    const meeting = await this.meetings.find(slug);
    const statement = await this.statements.toDecide(actor, meeting, number);
    const verdict = { language: languageOf(request) };
    const decided = await form.submit((answers) => this.statements.decide(actor, meeting, number, { ...answers, ...verdict }));
    return decided ? goTo(decided.address) : this.page(actor, statement, { deciding: form });
  }

  @Post('reopening')
  async reopen(@Who() actor: Actor, @Param('meeting') slug: string, @Param('statement', ParseIntPipe) number: number): Promise<GoTo> {
    return goTo((await this.statements.reopen(actor, await this.meetings.find(slug), number)).address);
  }

  @Post('withdrawal')
  async withdraw(@Who() actor: Actor, @Param('meeting') slug: string, @Param('statement', ParseIntPipe) number: number): Promise<GoTo> {
    return goTo((await this.statements.withdraw(actor, await this.meetings.find(slug), number)).address);
  }

  private async page(actor: Actor, statement: Statement, { changing, deciding }: SentForms = {}): Promise<Page> {
    const { text, language } = statement;
    const mentions = await this.mentions.in(actor, saidInProse(text ? [{ [language]: text }] : []));
    const present = FilledForm.blank<StatementChangeForm>({ text: text ?? '' });
    const forms = { present, changing: changing ?? present, deciding: deciding ?? FilledForm.blank<StatementDecisionForm>() };
    return page(StatementPage, { statement, mentions, ...forms }, changing || deciding ? 422 : 200);
  }
}

interface SentForms {
  changing?: FilledForm<StatementChangeForm>;
  deciding?: FilledForm<StatementDecisionForm>;
}
