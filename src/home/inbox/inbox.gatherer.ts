import { Injectable } from '@nestjs/common';
import { ReceiptsService } from '../../contributions/receipts.service.js';
import type { Receipt } from '../../contributions/receipt.entity.js';
import { type DocumentList, DocumentLists, type Paging } from '../../documents/document-lists.js';
import { InboxService, type TrayCounts } from '../../documents/inbox/inbox.service.js';
import type { Tray } from '../../documents/inbox/trays.js';
import type { Actor } from '../../foundation/actor.js';
import type { Group } from '../../groups/group.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';

/** What is looked for in an inbox: of a whole group, or of one of its meetings. */
export interface InboxQuery {
  group: Group;
  meeting: Meeting | null;
  tray: Tray;
  words?: string;
}

/** One tray of an inbox, with what lies in the others. */
export interface Inbox extends InboxQuery {
  counts: TrayCounts;
  list: DocumentList;
  /** The receipts of what lies there, the latest last. */
  receipts: Receipt[];
}

/** Gathers what has arrived, in a number of queries that does not grow with it. */
@Injectable()
export class InboxGatherer {
  constructor(
    private readonly inbox: InboxService,
    private readonly documents: DocumentLists,
    private readonly receipts: ReceiptsService,
  ) {}

  /** @throws Refused forbidden, for whoever does not serve the group. */
  async gather(actor: Actor, query: InboxQuery, paging: Omit<Paging, 'sort'>): Promise<Inbox> {
    const { group, meeting, tray, words } = query;
    const counts = await this.inbox.counts(actor, { group, meeting });
    const filter = { registeredIn: { group, meeting }, tray, words };
    const list = await this.documents.list(actor, filter, { ...paging, sort: 'arrived' });
    const receipts = await this.receipts.ofDocuments(list.lines.map(({ document }) => document));
    return { ...query, counts, list, receipts };
  }
}
