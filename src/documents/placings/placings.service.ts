import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { Journal } from '../../foundation/journal.js';
import type { Group } from '../../groups/group.entity.js';
import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { DocumentItem } from '../document-item.entity.js';
import { Document } from '../document.entity.js';
import type { SourcedDocument } from '../document.policy.js';
import { RegistrationService } from '../registration.service.js';
import { RegistryService } from '../registry.service.js';
import { Treatment } from '../treatments/treatment.entity.js';
import { PlacingLetters } from './placing-letters.js';
import { Placing } from './placing.entity.js';
import { put } from './placing.policy.js';
import { Tables } from './tables.service.js';

/** Before what a document is put. */
export interface Place {
  group: Group;
  /** Null for the group itself. */
  meeting: Meeting | null;
}

/** Before what a document is put, with the agenda items there, the main one first. */
export interface Placed {
  placing: Placing;
  items: AgendaItem[];
}

/** Puts documents before further meetings and groups. Where they were registered, and how they are called, stays. */
@Injectable()
export class PlacingsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly meetings: MeetingsService,
    private readonly registry: RegistryService,
    private readonly registration: RegistrationService,
    private readonly tables: Tables,
    private readonly letters: PlacingLetters,
  ) {}

  /** Puts a document before a meeting or a group; one that is there already comes under these agenda items from now on. */
  put(actor: Actor, slug: string, place: Place, codes: readonly string[]): Promise<Document> {
    return this.claimed(actor, slug, place, async (subject) => {
      const { document } = subject;
      if (isOwn(document, place)) throw Refused.conflict('documents.liesThere', { symbol: document.symbol });
      if (place.group.hasEnded(await this.database.now())) throw Refused.conflict('documents.groupEnded', { group: place.group.label });
      const items = await this.items(place, codes);
      const isNew = await this.begin(document, place);
      if (isNew && place.meeting && document.publication === 'held') await this.letters.tellAuthors(subject, place.meeting);
      if (place.meeting) await this.registration.putBefore(document, place.meeting, items);
      return { verb: 'documents.put', details: { items: codes } };
    });
  }

  /** Takes a document away again from before a meeting that has done nothing with it, or from before a group. */
  takeBack(actor: Actor, slug: string, place: Place): Promise<Document> {
    return this.claimed(actor, slug, place, async ({ document }) => {
      const placing = await this.find(document, place);
      if (!placing) throw Refused.conflict('documents.notPutThere', { symbol: document.symbol });
      if (await this.isTreated(document, place.meeting)) {
        throw Refused.conflict('documents.treatedThere', { symbol: document.symbol });
      }
      if (place.meeting) await this.registration.putBefore(document, place.meeting, []);
      await this.database.remove(placing);
      return { verb: 'documents.takeBack', details: {} };
    });
  }

  /** Notes before which meeting a paper comes that was held until now. Inside the transaction that releases it. */
  async release(subject: SourcedDocument): Promise<Meeting | null> {
    const meeting = await this.tables.next(subject.document);
    const isNew = meeting !== null && (await this.begin(subject.document, { group: meeting.group, meeting }));
    if (isNew) await this.letters.tellAuthors(subject, meeting);
    return meeting;
  }

  /** Before what a document is put, in the order in which that was done. */
  async of({ id }: Document): Promise<Placed[]> {
    const { manager } = this.database;
    const placings = await manager.find(Placing, { where: { document: { id } }, order: { id: 'ASC' } });
    const before = placings.flatMap(({ meeting }) => meeting?.id ?? []);
    const links = await manager.find(DocumentItem, {
      where: { document: { id }, placedBefore: In(before) },
      order: { position: 'ASC' },
    });
    return placings.map((placing) => ({
      placing,
      items: links.flatMap(({ item, placedBefore }) => (placedBefore === placing.meeting?.id ? item : [])),
    }));
  }

  /** Whether that is new, and not only said again. */
  private async begin(document: Document, { group, meeting }: Place): Promise<boolean> {
    if (await this.find(document, { group, meeting })) return false;
    const placedAt = await this.database.now();
    await this.database.save(Object.assign(new Placing(), { document, group, meeting, placedAt }));
    return true;
  }

  private find({ id }: Document, { group, meeting }: Place): Promise<Placing | null> {
    return this.database.manager.findOneBy(Placing, {
      document: { id },
      group: { id: group.id },
      meeting: meeting ? { id: meeting.id } : IsNull(),
    });
  }

  private async items({ group, meeting }: Place, codes: readonly string[]): Promise<AgendaItem[]> {
    if (meeting) return this.meetings.items('items', meeting, [...new Set(codes)]);
    if (codes.length > 0) throw Refused.field('items', 'documents.groupHasNoAgenda', { group: group.label });
    return [];
  }

  private async isTreated({ id }: Document, meeting: Meeting | null): Promise<boolean> {
    if (!meeting) return false;
    return this.database.manager.existsBy(Treatment, { variant: { document: { id } }, meeting: { id: meeting.id } });
  }

  private claimed(actor: Actor, slug: string, place: Place, make: Make): Promise<Document> {
    return this.database.transaction(async () => {
      const claimed = await this.database.claim(Document, { slug: slug.toLowerCase() });
      const { document: seen, sources } = await this.registry.find(actor, slug);
      const document = claimed ?? seen;
      const subject = { document, sources };
      actor.ensure(put, { subject, before: place.group });
      if (document.isWithdrawn) throw new Refused('gone', 'documents.withdrawn', { symbol: document.symbol });
      const { verb, details } = await make(subject);
      const before = (place.meeting ?? place.group).slug;
      await this.journal.note(actor, { verb, subject: document.slug, details: { before, ...details } });
      return document;
    });
  }
}

type Make = (subject: SourcedDocument) => Promise<{ verb: string; details: Record<string, unknown> }>;

function isOwn(document: Document, { group, meeting }: Place): boolean {
  if (meeting) return document.meeting?.id === meeting.id;
  return document.meeting === null && document.number !== null && document.group.id === group.id;
}
