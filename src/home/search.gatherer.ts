import { Injectable } from '@nestjs/common';
import { type DocumentList, DocumentLists } from '../documents/document-lists.js';
import type { Document } from '../documents/document.entity.js';
import type { Actor } from '../foundation/actor.js';
import type { Organization } from '../people/organization.entity.js';
import type { ListAddress } from '../web/ui/list-address.js';
import { Finder } from '../documents/symbols/finder.js';
import { type ListQuery, pageLength } from './list-query.js';
import { SourceChoices } from './source-choices.js';

/** What the page of all documents shows: the latest ones, or what was found. */
export interface SearchSight {
  list: DocumentList;
  /** Symbols that resemble what was asked for, where nothing was found. */
  near: Document[];
  sources: Organization[];
  query: ListQuery;
  address: ListAddress;
}

@Injectable()
export class SearchGatherer {
  constructor(
    private readonly documents: DocumentLists,
    private readonly finder: Finder,
    private readonly sources: SourceChoices,
  ) {}

  async search(actor: Actor, query: ListQuery): Promise<SearchSight> {
    const { filter, sort, page, params } = query;
    const list = await this.documents.list(actor, filter, { sort, limit: pageLength, offset: (page - 1) * pageLength });
    const isLost = list.total === 0 && filter.words !== undefined;
    return {
      list,
      near: isLost ? await this.finder.near(actor, filter.words!) : [],
      sources: await this.sources.of(actor),
      query,
      address: { path: '/documents', params },
    };
  }
}
