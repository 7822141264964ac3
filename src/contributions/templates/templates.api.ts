import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Config } from '../../config.js';
import type { Actor } from '../../foundation/actor.js';
import { fileKinds } from '../../foundation/files/file-kinds.js';
import { CONFIG } from '../../foundation/tokens.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked } from '../../web/json-body.js';
import { languageOf } from '../../web/language-of.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { sendTemplate } from './template-answer.js';
import { TemplateQuery } from './template.dto.js';
import { TemplatesService } from './templates.service.js';

/** The same templates for programs. */
@Controller('api/v1/meetings/:meeting/template.docx')
@Chapter('Contributions', 'Bringing a paper to a meeting. Each gets its number, and a receipt, at once.')
export class TemplatesApi {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly meetings: MeetingsService,
    private readonly templates: TemplatesService,
  ) {}

  @Get()
  @Described('makeTemplate', {
    summary: 'A Word file in which to write a paper',
    more: 'Its cover holds what is known: group, meeting, days and place, your entity, and the symbol of a document whose number is given.',
    answer: { description: 'The Word file.' },
    mediaType: fileKinds.docx.mediaType,
    refusals: ['missing', 'forbidden', 'gone'],
  })
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
