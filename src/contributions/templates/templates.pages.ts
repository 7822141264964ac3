import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Config } from '../../config.js';
import type { Actor } from '../../foundation/actor.js';
import { CONFIG } from '../../foundation/tokens.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Asked } from '../../web/json-body.js';
import { languageOf } from '../../web/language-of.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { sendTemplate } from './template-answer.js';
import { TemplateQuery } from './template.dto.js';
import { TemplatesService } from './templates.service.js';

/** The Word files in which members write their papers. */
@Controller('meetings/:meeting/template.docx')
export class TemplatesPages {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly meetings: MeetingsService,
    private readonly templates: TemplatesService,
  ) {}

  @Get()
  async make(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Asked(TemplateQuery) query: TemplateQuery,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    sendTemplate(await this.templates.make(actor, meeting, query, languageOf(request)), this.config.secret, response);
  }
}
