import { Injectable } from '@nestjs/common';
import { Database } from '../../foundation/database/database.js';
import type { InstrumentReference } from '../../instruments/instrument-reading.service.js';
import type { Document } from '../document.entity.js';
import { Citation } from './citation.entity.js';

@Injectable()
export class CitationsService {
  constructor(private readonly database: Database) {}

  /** What a document cites, in its order. */
  of(document: Document): Promise<Citation[]> {
    return this.database.manager.find(Citation, { where: { document: { id: document.id } }, order: { position: 'ASC' } });
  }

  /** Puts what a document cites in place of what it was said to cite. Inside the transaction of the verb that asks for it. */
  async put(document: Document, references: readonly InstrumentReference[]): Promise<void> {
    for (const citation of await this.of(document)) await this.database.remove(citation);
    await this.database.saveAll(references.map((reference, position) => Object.assign(new Citation(), { ...reference, document, position })));
  }
}
