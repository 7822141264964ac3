import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Config } from '../../config.js';
import type { Actor } from '../../foundation/actor.js';
import { CONFIG } from '../../foundation/tokens.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { languageOf } from '../../web/language-of.js';
import { sendMadeFile } from '../../web/made-file.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { EditionFiles, type RecordFormat } from './edition-files.service.js';
import { EditionsService } from './editions.service.js';

/** Records as files, in the language that `?lang=` names; programs take them by the same addresses. */
@Controller('meetings/:slug')
export class EditionFilePages {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly meetings: MeetingsService,
    private readonly editions: EditionsService,
    private readonly files: EditionFiles,
  ) {}

  @Get('record.docx')
  word(@Who() actor: Actor, @Param('slug') slug: string, @Req() request: PortalRequest, @Res() response: Response): Promise<void> {
    return this.send(actor, slug, 'docx', request, response);
  }

  @Get('record.pdf')
  pdf(@Who() actor: Actor, @Param('slug') slug: string, @Req() request: PortalRequest, @Res() response: Response): Promise<void> {
    return this.send(actor, slug, 'pdf', request, response);
  }

  @Get('record.xml')
  xml(@Who() actor: Actor, @Param('slug') slug: string, @Req() request: PortalRequest, @Res() response: Response): Promise<void> {
    return this.send(actor, slug, 'xml', request, response);
  }

  private async send(actor: Actor, slug: string, format: RecordFormat, request: PortalRequest, response: Response): Promise<void> {
    const edition = await this.editions.find(actor, await this.meetings.find(slug));
    sendMadeFile(await this.files.make(edition, languageOf(request), format), this.config.secret, response);
  }
}
