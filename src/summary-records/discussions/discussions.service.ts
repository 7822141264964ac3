import { Injectable } from '@nestjs/common';
import type { Document } from '../../documents/document.entity.js';
import { MentionsService } from '../../documents/mentions/mentions.service.js';
import { saidInProse } from '../../documents/mentions/sayings.js';
import { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import type { Edition } from '../editions/edition.entity.js';
import { readEdition } from '../editions/edition.policy.js';
import { Discussion } from './discussion.entity.js';

/** An edition, as far as it is told to whoever comes from a document. */
export type DiscussedEdition = Pick<Edition, 'number' | 'kind' | 'record' | 'document'>;

/** Where a record speaks of a document: paragraphs of its latest edition. */
export interface DiscussedIn {
  edition: DiscussedEdition;
  paragraphs: Pick<Discussion, 'handle' | 'number'>[];
}

/** Knows where documents were discussed: which paragraphs of the records that were sent out speak of them. */
@Injectable()
export class DiscussionsService {
  constructor(
    private readonly database: Database,
    private readonly mentions: MentionsService,
  ) {}

  /** Keeps of which documents an edition speaks. Inside the transaction in which it is sent out. */
  async keep(edition: Edition): Promise<void> {
    const { paragraphs } = edition;
    const lines = paragraphs.flatMap(({ texts }, position) => saidInProse([texts]).map((text) => ({ text, position })));
    const mentions = await this.mentions.of(Actor.portal, lines.map(({ text }) => text));
    const found = lines.flatMap(({ position }, index) =>
      mentions[index]!.flatMap(({ document }) => (document ? [{ edition, document, position, ...placeOf(paragraphs[position]!) }] : [])),
    );
    const each = new Map(found.map((one) => [`${one.position}/${one.document.id}`, one]));
    await this.database.saveAll([...each.values()].map((one) => Object.assign(new Discussion(), one)));
  }

  /**
   * Where the records that the actor reads speak of a document, each in its latest edition; the latest meeting first.
   * Whoever reads an edition reads those that follow it, so the latest is the latest for everybody.
   */
  async of(actor: Actor, { id }: Document): Promise<DiscussedIn[]> {
    const discussions = await this.database.manager
      .createQueryBuilder(Discussion, 'discussion')
      .innerJoin('discussion.edition', 'edition')
      .addSelect(['edition.id', 'edition.number', 'edition.kind'])
      .leftJoinAndSelect('edition.document', 'issued')
      .innerJoinAndSelect('edition.record', 'record')
      .innerJoinAndSelect('record.meeting', 'meeting')
      .innerJoinAndSelect('meeting.group', 'meetingGroup')
      .where('discussion.documentId = :id', { id })
      .andWhere('NOT EXISTS (SELECT 1 FROM "edition" "later" WHERE "later"."recordId" = "edition"."recordId" AND "later"."number" > "edition"."number")')
      .orderBy({ 'meetingGroup.slug': 'ASC', 'meeting.number': 'DESC', 'discussion.position': 'ASC' })
      .getMany();
    return byEdition(discussions.filter(({ edition }) => actor.may(readEdition, edition)));
  }
}

function placeOf({ handle, number }: { handle: string; number: string }) {
  return { handle, number };
}

function byEdition(discussions: readonly Discussion[]): DiscussedIn[] {
  const editions = new Map(discussions.map(({ edition }) => [edition.id, edition]));
  return [...editions.values()].map((edition) => ({ edition, paragraphs: discussions.filter((one) => one.edition.id === edition.id) }));
}
