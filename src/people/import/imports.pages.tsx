import { Controller, Get, Param, Post, Req, UseGuards, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { FileReception } from '../../web/file-reception.interceptor.js';
import { FilledForm } from '../../web/filled-form.js';
import { TakesFiles } from '../../web/form.guard.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { ImportForm } from './import.dto.js';
import { ImportsService } from './imports.service.js';
import { KeeperGuard } from './keeper.guard.js';
import { sentWith } from './sent-table.js';
import { ImportFormPage } from './views/import-form.js';
import { ImportPage } from './views/import-page.js';

/** Where an administrator sends a file of people or entities, sees what it would do, and has it done. */
@Controller('people/import')
@UseGuards(KeeperGuard)
@UseInterceptors(FileReception)
export class ImportsPages {
  constructor(private readonly imports: ImportsService) {}

  @Get()
  showForm(): Page {
    return page(ImportFormPage, { form: FilledForm.blank<ImportForm>() });
  }

  @Post()
  @TakesFiles()
  async receive(@Who() actor: Actor, @Req() request: PortalRequest): Promise<Page | GoTo> {
    const form = FilledForm.of(ImportForm, (request.body ?? {}) as Record<string, unknown>);
    const kept = await form.submit(async ({ text = '' }) => {
      const { name, bytes } = await sentWith(request, text);
      return this.imports.receive(actor, name, bytes);
    });
    return kept ? goTo(`/people/import/${kept.handle}`) : page(ImportFormPage, { form }, 422);
  }

  @Get(':import')
  async show(@Who() actor: Actor, @Param('import') handle: string): Promise<Page> {
    const kept = await this.imports.find(actor, handle);
    return page(ImportPage, { kept, check: kept.appliedAt ? null : await this.imports.check(actor, kept.text) });
  }

  @Post(':import')
  async apply(@Who() actor: Actor, @Param('import') handle: string): Promise<GoTo> {
    await this.imports.apply(actor, handle);
    return goTo(`/people/import/${handle}`);
  }
}
