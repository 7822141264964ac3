import { Injectable } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import type { Deed } from '../web/kept-answers.js';
import { DocumentDetails, type DocumentLine } from './document-details.js';
import type { Document } from './document.entity.js';
import { PlacingsService } from './placings/placings.service.js';
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
    private readonly placings: PlacingsService,
  ) {}

  async deed(status: Deed['status'], actor: Actor, document: Document): Promise<Deed> {
    const body = await this.presented(actor, await this.details.line(actor, document));
    return { status, location: `/documents/${document.slug}`, body };
  }

  /** A document with everything about it, for whoever may read it. */
  async presented(actor: Actor, line: DocumentLine) {
    const { document } = line;
    return presentDocument(line, {
      aliases: await this.registry.aliases(document),
      relations: await this.related.of(actor, document),
      placings: await this.placings.of(document),
    });
  }
}
