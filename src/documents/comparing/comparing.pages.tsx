import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { isLanguage } from '../../foundation/i18n/languages.js';
import { languageOf } from '../../web/language-of.js';
import { type Page, page } from '../../web/page.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { ComparisonService } from './comparison.service.js';
import { ComparisonPage } from './views/comparison-page.js';

/** Where one reads what changed between two variants of a document. */
@Controller('documents/:slug/changes')
export class ComparingPages {
  constructor(private readonly comparisons: ComparisonService) {}

  @Get()
  async show(@Who() actor: Actor, @Param('slug') slug: string, @Query() query: Record<string, unknown>, @Req() request: PortalRequest): Promise<Page> {
    const { from, to, language } = query;
    const wanted = { from: written(from), to: written(to), language: isLanguage(language) ? language : undefined };
    return page(ComparisonPage, { comparison: await this.comparisons.compare(actor, slug, wanted, [languageOf(request)]) });
  }
}

function written(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
