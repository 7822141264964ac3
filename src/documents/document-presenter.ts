import { Injectable } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { DocumentDetails, type DocumentLine } from './document-details.js';
import type { Document } from './document.entity.js';
import { presentDocument } from './present-document.js';
import { RegistryService } from './registry.service.js';
import { RelatedDocuments } from './relations/related-documents.js';

/** Gathers what programs are told of one document, as far as this actor may see it. */
@Injectable()
export class DocumentPresenter {
  constructor(
    private readonly registry: RegistryService,
    private readonly details: DocumentDetails,
    private readonly related: RelatedDocuments,
  ) {}

  async present(actor: Actor, document: Document): Promise<ReturnType<typeof presentDocument>> {
    return this.presentLine(actor, await this.details.line(actor, document));
  }

  async presentLine(actor: Actor, line: DocumentLine): Promise<ReturnType<typeof presentDocument>> {
    const { document } = line;
    return presentDocument(line, await this.registry.aliases(document), await this.related.of(actor, document));
  }
}
