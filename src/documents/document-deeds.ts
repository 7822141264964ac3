import { Injectable } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import type { Deed } from '../web/kept-answers.js';
import { DocumentDetails } from './document-details.js';
import type { Document } from './document.entity.js';
import { presentDocument } from './present-document.js';
import { RegistryService } from './registry.service.js';
import { RelatedDocuments } from './relations/related-documents.js';

/** What programs are answered when they have made or changed a document: the document, as it is now. */
@Injectable()
export class DocumentDeeds {
  constructor(
    private readonly details: DocumentDetails,
    private readonly registry: RegistryService,
    private readonly related: RelatedDocuments,
  ) {}

  async deed(status: Deed['status'], actor: Actor, document: Document): Promise<Deed> {
    const line = await this.details.line(actor, document);
    const body = presentDocument(line, await this.registry.aliases(document), await this.related.of(actor, document));
    return { status, location: `/documents/${document.slug}`, body };
  }
}
