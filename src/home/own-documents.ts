import { Injectable } from '@nestjs/common';
import { type DocumentFilter, type DocumentList, DocumentLists } from '../documents/document-lists.js';
import type { Actor } from '../foundation/actor.js';

/** How many documents stand on the page of an office, an action line, an instrument or an event. */
const most = 20;

/** The documents on the page of something, and where all of them are listed. */
export interface OwnDocuments {
  list: DocumentList;
  /** The address of the list of all documents, narrowed down to these. */
  address: string;
}

/** Finds the documents of which this reader sees that they belong to something. */
@Injectable()
export class DocumentsOfIts {
  constructor(private readonly documents: DocumentLists) {}

  async of(actor: Actor, filter: Pick<DocumentFilter, 'office' | 'instrument' | 'actionLine'>): Promise<OwnDocuments> {
    const list = await this.documents.list(actor, filter, { sort: 'symbol', limit: most });
    return { list, address: `/documents?${new URLSearchParams(filter as Record<string, string>).toString()}` };
  }
}
