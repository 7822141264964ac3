import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked } from '../../web/json-body.js';
import { pageOf } from '../../web/json-schema.js';
import { presentList } from '../../web/present-list.js';
import { Who } from '../../web/who.js';
import { DocumentDetails } from '../document-details.js';
import { RegistryService } from '../registry.service.js';
import { presentTreatment, treatmentSchema } from './present-treatment.js';

/** Where documents were discussed, for programs. */
@Controller('api/v1/documents/:document/treatments')
@Chapter('Documents', 'The registry: documents, their variants and files, and what meetings made of them.')
export class TreatmentsApi {
  constructor(
    private readonly registry: RegistryService,
    private readonly details: DocumentDetails,
  ) {}

  @Get()
  @Described('listTreatments', {
    summary: 'Where a document was discussed, and what was made of it',
    more: 'In the order in which it was recorded; the last is current, and none is ever erased.',
    answer: pageOf(treatmentSchema),
    refusals: ['forbidden', 'missing', 'gone'],
  })
  async list(@Who() actor: Actor, @Param('document') slug: string, @Asked() _query: unknown) {
    const { document } = await this.registry.find(actor, slug);
    const line = await this.details.line(actor, document);
    this.registry.ensureReadable(actor, line);
    return presentList(line.treatments.map(presentTreatment));
  }
}
