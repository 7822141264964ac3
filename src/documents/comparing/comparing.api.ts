import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked } from '../../web/json-body.js';
import { Who } from '../../web/who.js';
import { ChangesQuery } from './comparing.dto.js';
import { ComparisonService } from './comparison.service.js';
import { comparisonSchema, presentComparison } from './present-comparison.js';

/** What changed between two variants of a document, for programs. */
@Controller('api/v1/documents/:document/changes')
@Chapter('Documents', 'The registry: documents, their variants and files, and what meetings made of them.')
export class ComparingApi {
  constructor(private readonly comparisons: ComparisonService) {}

  @Get()
  @Described('compareVariants', {
    summary: 'What changed between two variants of a document',
    more: 'By their texts, as they could be read from their files; for whoever may read both.',
    answer: comparisonSchema,
    refusals: ['forbidden', 'missing', 'gone'],
  })
  async compare(@Who() actor: Actor, @Param('document') slug: string, @Asked(ChangesQuery) { from, to, language }: ChangesQuery) {
    return presentComparison(await this.comparisons.compare(actor, slug, { from, to, language }));
  }
}
