import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database } from '../../foundation/database/database.js';
import type { DocumentClass } from '../../groups/deadline-policy.entity.js';
import { AgendaItem } from '../../meetings/agenda-item.entity.js';
import { type ClassDeadline, dueBefore, verdictOn } from '../../meetings/deadlines.js';
import { Extension } from '../../meetings/extension.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { Session } from '../../sessions/session.entity.js';
import { DocumentItem } from '../document-item.entity.js';
import { DocumentSource } from '../document-source.entity.js';
import { Document } from '../document.entity.js';
import { Variant } from '../variants/variant.entity.js';
import { type DayOfItem, daysOfItems } from './item-days.js';

/** For what a deadline is asked: a class of papers, who brings them, and under which items of the agenda. */
export interface Brought {
  of: DocumentClass;
  organizationIds: readonly number[];
  /** The codes of the items. */
  items: readonly string[];
}

/** Until when papers under an item of the agenda are in time, where that follows from its discussion. */
export interface ItemDeadline {
  item: AgendaItem;
  at: Date;
}

/**
 * Judges papers by the deadlines of their meeting. What a receipt has certified stays for ever; the flag of the
 * document follows the deadline as it stands now (DL-11).
 */
@Injectable()
export class JudgingService {
  constructor(private readonly database: Database) {}

  /** Until when such papers are in time; an extension for one of those who bring them counts. */
  async deadline(meeting: Meeting, { of, organizationIds, items }: Brought): Promise<ClassDeadline> {
    const own = byItem(meeting.deadlineOf(of), await this.daysOfItems(meeting), items);
    return longest(own, await this.extensions(meeting), organizationIds);
  }

  /** The deadline of a document as its sources and its class have it; null where it belongs to no meeting. */
  async deadlineOf(document: Document): Promise<ClassDeadline | null> {
    const { id, meeting, documentClass: of } = document;
    if (!meeting) return null;
    const sources = await this.database.manager.findBy(DocumentSource, { document: { id } });
    const organizationIds = sources.flatMap(({ organization }) => organization?.id ?? []);
    return this.deadline(meeting, { of, organizationIds, items: await this.itemsOf(document) });
  }

  /** The codes of the items under which a document is taken in its own meeting. */
  async itemsOf({ id }: Document): Promise<string[]> {
    const links = await this.database.manager.findBy(DocumentItem, { document: { id }, placedBefore: IsNull() });
    return links.map(({ item }) => item.code);
  }

  /** The deadlines of reports on recent events that follow from sessions, in the order of the agenda (DL-6). */
  async itemDeadlines(meeting: Meeting): Promise<ItemDeadline[]> {
    const { discussion } = meeting.deadlineOf('event-report');
    if (!discussion) return [];
    const [agenda, dayOf] = [await this.agenda(meeting), await this.daysOfItems(meeting)];
    return agenda.flatMap((item) => {
      const day = dayOf(item.code);
      return day === null ? [] : { item, at: dueBefore(day, discussion) };
    });
  }

  /** The extensions of a meeting's deadlines that hold now. */
  extensions(meeting: Meeting): Promise<Extension[]> {
    return this.database.rows.matching(Extension, { meeting, endedAt: null });
  }

  /** Judges all papers of a meeting anew, inside the transaction that moves its deadline. Answers with those that change. */
  async judgeAll(meeting: Meeting): Promise<Document[]> {
    return this.judge(meeting, await this.database.manager.findBy(Document, { meeting: { id: meeting.id } }));
  }

  async judge(meeting: Meeting, documents: readonly Document[]): Promise<Document[]> {
    const { manager } = this.database;
    const of = { document: { id: In(documents.map(({ id }) => id)) } };
    const [extensions, dayOf] = [await this.extensions(meeting), await this.daysOfItems(meeting)];
    const [items, sources, variants] = [
      await manager.find(DocumentItem, { where: { ...of, placedBefore: IsNull() }, relations: { document: true } }),
      await manager.find(DocumentSource, { where: of, relations: { document: true } }),
      await manager.findBy(Variant, of),
    ];
    const changed: Document[] = [];
    for (const document of documents) {
      const ids = sources.flatMap((source) => (source.document.id === document.id ? (source.organization?.id ?? []) : []));
      const codes = items.flatMap((link) => (link.document.id === document.id ? link.item.code : []));
      const { at } = longest(byItem(meeting.deadlineOf(document.documentClass), dayOf, codes), extensions, ids);
      const own = variants.filter((variant) => variant.document.id === document.id);
      if (await this.flag(document, own, at)) changed.push(document);
    }
    return changed;
  }

  /** Asks for nothing where no deadline of the meeting depends on it. */
  private async daysOfItems(meeting: Meeting): Promise<DayOfItem> {
    if (!meeting.deadlineOf('event-report').discussion) return () => null;
    const sessions = await this.database.manager.findBy(Session, { meeting: { id: meeting.id } });
    return daysOfItems(await this.agenda(meeting), sessions);
  }

  private agenda({ id }: Meeting): Promise<AgendaItem[]> {
    return this.database.manager.find(AgendaItem, { where: { meeting: { id } }, order: { position: 'ASC' } });
  }

  /** Flags a document as its original came, and each variant as it came; what was found not to be late by hand stays so. */
  private async flag(document: Document, variants: readonly Variant[], deadline: Date | null): Promise<boolean> {
    const isLate = (at: Date | null) =>
      document.notLateReason === null && at !== null && verdictOn(deadline, at) === 'late';
    const wrong = variants.filter((variant) => variant.isLate !== isLate(cameAt(variant)));
    await this.database.saveAll(wrong.map((variant) => Object.assign(variant, { isLate: isLate(cameAt(variant)) })));
    const original = variants.find(({ isOriginal }) => isOriginal);
    const isLateNow = isLate(original ? cameAt(original) : document.registeredAt);
    if (document.isLate === isLateNow) return wrong.length > 0;
    await this.database.save(Object.assign(document, { isLate: isLateNow }));
    return true;
  }
}

/** Files that took the place of others count as they came themselves. */
function cameAt({ filedAt, registeredAt }: Variant): Date | null {
  return filedAt ?? registeredAt;
}

/** A paper under several items is due before the first of them is discussed. */
function byItem(deadline: ClassDeadline, dayOf: DayOfItem, items: readonly string[]): ClassDeadline {
  const { discussion } = deadline;
  const [first] = items.flatMap((code) => dayOf(code) ?? []).toSorted();
  return discussion && first !== undefined ? { ...deadline, at: dueBefore(first, discussion) } : deadline;
}

function longest(deadline: ClassDeadline, extensions: readonly Extension[], organizationIds: readonly number[]): ClassDeadline {
  const { at, effect } = deadline;
  if (!at) return deadline;
  const own = extensions.filter(({ organization }) => organizationIds.includes(organization.id));
  return { at: new Date(Math.max(at.getTime(), ...own.map(({ until }) => until.getTime()))), effect };
}
