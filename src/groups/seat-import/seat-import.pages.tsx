import { Controller, Get, Param, Post, Req, UseGuards, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { sentWith } from '../../people/import/sent-table.js';
import { textOf } from '../../people/import/table.js';
import { FileReception } from '../../web/file-reception.interceptor.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { TakesFiles } from '../../web/form.guard.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { GroupsService } from '../groups.service.js';
import { SeatImportForm } from './seat-import.dto.js';
import { SeatImportService } from './seat-import.service.js';
import { ServerGuard } from './server.guard.js';
import { SeatImportPage } from './views/seat-import-page.js';

/** Where the secretariat brings a table of seats, sees what it would do, and has it done. */
@Controller('groups/:slug/seat-imports')
@UseGuards(ServerGuard)
@UseInterceptors(FileReception)
export class SeatImportPages {
  constructor(
    private readonly groups: GroupsService,
    private readonly imports: SeatImportService,
  ) {}

  @Get()
  async show(@Param('slug') slug: string): Promise<Page> {
    return page(SeatImportPage, { group: await this.groups.find(slug), form: FilledForm.blank<SeatImportForm>(), check: null });
  }

  /** What was looked at comes back in the form, so that it is given as it stands there. */
  @Post()
  @TakesFiles()
  async receive(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Form(SeatImportForm) form: FilledForm<SeatImportForm>,
    @Req() request: PortalRequest,
  ): Promise<Page | GoTo> {
    const group = await this.groups.find(slug);
    const text = await form.submit(async ({ text: pasted = '' }) => textOf((await sentWith(request, pasted)).bytes));
    if (text === null) return page(SeatImportPage, { group, form, check: null }, 422);
    const wantsAll = form.text('act') === 'apply';
    const looked = FilledForm.of(SeatImportForm, { text });
    const check = await looked.submit(() => this.imports.check(actor, group, text));
    const isSound = check !== null && check.problems.length === 0;
    if (!wantsAll || !isSound) return page(SeatImportPage, { group, form: looked, check }, wantsAll || !check ? 422 : 200);
    await this.imports.apply(actor, group, text);
    return goTo(`/groups/${group.slug}`);
  }
}
