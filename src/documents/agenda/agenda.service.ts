import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import type { Texts } from '../../foundation/i18n/languages.js';
import { Journal } from '../../foundation/journal.js';
import { ensureUnchanged } from '../../foundation/versions.js';
import { serve } from '../../groups/group.policy.js';
import { AgendaItem } from '../../meetings/agenda-item.entity.js';
import { Meeting } from '../../meetings/meeting.entity.js';
import { Session } from '../../sessions/session.entity.js';
import { DocumentItem } from '../document-item.entity.js';
import { shifted } from './agenda-order.js';

/** An item of an agenda as it is to be. */
export interface ItemWords {
  code: string;
  titles: Texts;
  depth: number;
}

/** An item of a whole agenda, with the code that it had before where that changes. */
export interface ListedItem extends ItemWords {
  was?: string;
}

/** The most items that an agenda holds. */
export const mostItems = 2000;

/**
 * Keeps the agendas of meetings. Documents lie under items, whatever these are called and wherever they stand, and
 * sessions follow the codes; so this is done where documents and sessions are seen.
 */
@Injectable()
export class AgendaService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  /** Adds an item behind another one and what stands under that; at the end where none is named. */
  add(actor: Actor, slug: string, words: ItemWords, after: string | null, version?: number): Promise<Meeting> {
    return this.changed(actor, slug, version, async (meeting, items) => {
      ensureFree(items, words.code);
      if (items.length >= mostItems) throw Refused.field('code', 'documents.agendaFull', { most: mostItems });
      const isThere = after === null || items.some(({ code }) => code === after);
      if (!isThere) throw Refused.field('after', 'meetings.unknownItem', { code: after });
      const item = Object.assign(new AgendaItem(), { meeting, approves: null, position: items.length, ...words });
      const at = after === null ? items.length : placeBehind(items, after, words.depth);
      await this.save(items.toSpliced(at, 0, item));
      return { verb: 'meetings.addItem', details: { code: words.code, titles: words.titles, after } };
    });
  }

  /** Says anew what an item is called. Its documents stay under it, sessions follow its code. */
  change(actor: Actor, slug: string, code: string, words: ItemWords, version?: number): Promise<Meeting> {
    return this.changed(actor, slug, version, async (meeting, items) => {
      const item = named(items, code);
      if (words.code !== code) ensureFree(items, words.code);
      await this.database.save(Object.assign(item, words));
      await this.recode(meeting, new Map([[code, words.code]]));
      return { verb: 'meetings.changeItem', details: { from: code, ...words } };
    });
  }

  /** Moves an item one place up or down, with its sub-items and all documents. */
  shift(actor: Actor, slug: string, code: string, by: 1 | -1, version?: number): Promise<Meeting> {
    return this.changed(actor, slug, version, async (_meeting, items) => {
      named(items, code);
      const order = shifted(items, code, by);
      if (order) await this.save(order);
      return { verb: 'meetings.shiftItem', details: { code, by } };
    });
  }

  /** Splits an item: another one follows it, and takes the documents that are named with it. */
  split(actor: Actor, slug: string, code: string, words: ItemWords, documents: readonly string[], version?: number): Promise<Meeting> {
    return this.changed(actor, slug, version, async (meeting, items) => {
      const item = named(items, code);
      ensureFree(items, words.code);
      if (items.length >= mostItems) throw Refused.field('code', 'documents.agendaFull', { most: mostItems });
      const other = Object.assign(new AgendaItem(), { meeting, approves: null, position: items.length, ...words });
      await this.save(items.toSpliced(placeBehind(items, code, words.depth), 0, other));
      await this.moveDocuments(item, other, documents);
      return { verb: 'meetings.splitItem', details: { from: code, ...words, documents } };
    });
  }

  /** Removes an item under which nothing lies. @throws Refused conflict, saying what does. */
  remove(actor: Actor, slug: string, code: string, version?: number): Promise<Meeting> {
    return this.changed(actor, slug, version, async (meeting, items) => {
      const item = named(items, code);
      const next = items[items.indexOf(item) + 1];
      if (item.depth === 0 && next && next.depth > 0) throw Refused.conflict('documents.subItemsUnder', { code });
      await this.ensureEmpty(meeting, [item]);
      await this.database.removeUnlessNeeded([item], 'documents.itemTakenUp');
      await this.save(items.filter((one) => one !== item));
      return { verb: 'meetings.removeItem', details: { code, titles: item.titles } };
    });
  }

  /** Puts a whole agenda in the place of the present one. Items keep their documents by their codes. */
  replace(actor: Actor, slug: string, listed: readonly ListedItem[], version?: number): Promise<Meeting> {
    return this.changed(actor, slug, version, async (meeting, items) => {
      ensureWhole(listed);
      const kept = new Map(listed.map((one) => [one.was ?? one.code, one]));
      const unknown = listed.find(({ was }) => was !== undefined && !items.some(({ code }) => code === was));
      if (unknown) throw Refused.field('items', 'meetings.unknownItem', { code: unknown.was! });
      const gone = items.filter(({ code }) => !kept.has(code));
      await this.ensureEmpty(meeting, gone);
      await this.database.removeUnlessNeeded(gone, 'documents.itemTakenUp');
      const renamed = items.filter(({ code }) => kept.has(code) && kept.get(code)!.code !== code);
      const codes = new Map(renamed.map(({ code }) => [code, kept.get(code)!.code]));
      await this.stepAside(renamed);
      const byCode = new Map(items.map((item) => [item.code, item]));
      const asideBy = new Map(renamed.map((item) => [item.code, item]));
      const order = listed.map(({ was, ...words }) => {
        const there = asideBy.get(aside(was ?? words.code)) ?? byCode.get(was ?? words.code);
        return Object.assign(there ?? Object.assign(new AgendaItem(), { meeting, approves: null }), words);
      });
      await this.save(order);
      await this.recode(meeting, codes);
      return { verb: 'meetings.replaceAgenda', details: { items: listed.map(({ code }) => code), removed: gone.map(({ code }) => code) } };
    });
  }

  /** The documents whose main or other item this is, by their slugs. */
  async documentsUnder(items: readonly AgendaItem[]): Promise<Map<string, DocumentItem[]>> {
    const links = await this.database.manager.find(DocumentItem, {
      where: { item: { id: In(items.map(({ id }) => id)) } },
      relations: { document: { group: true, meeting: true } },
    });
    return new Map(items.map((item) => [item.code, links.filter((link) => link.item.id === item.id)]));
  }

  private async moveDocuments(from: AgendaItem, to: AgendaItem, slugs: readonly string[]): Promise<void> {
    const links = (await this.documentsUnder([from])).get(from.code) ?? [];
    const moving = links.filter(({ document }) => slugs.includes(document.slug));
    const unknown = slugs.find((slug) => !moving.some(({ document }) => document.slug === slug));
    if (unknown) throw Refused.field('documents', 'documents.notUnderItem', { slug: unknown, code: from.code });
    await this.database.saveAll(moving.map((link) => Object.assign(link, { item: to })));
  }

  private async ensureEmpty(meeting: Meeting, items: readonly AgendaItem[]): Promise<void> {
    if (items.length === 0) return;
    for (const [code, links] of await this.documentsUnder(items)) {
      if (links.length > 0) throw Refused.conflict('documents.documentsUnder', { code, count: links.length });
    }
    const sessions = await this.database.manager.findBy(Session, { meeting: { id: meeting.id } });
    const taken = items.find(({ code }) => sessions.some((session) => session.items.includes(code)));
    if (taken) throw Refused.conflict('documents.sessionsUnder', { code: taken.code });
  }

  /** Sessions name items by their codes. */
  private async recode(meeting: Meeting, codes: ReadonlyMap<string, string>): Promise<void> {
    const sessions = await this.database.manager.findBy(Session, { meeting: { id: meeting.id } });
    const touched = sessions.filter(({ items }) => items.some((code) => codes.has(code)));
    await this.database.saveAll(
      touched.map((session) => Object.assign(session, { items: session.items.map((code) => codes.get(code) ?? code) })),
    );
  }

  /** Codes are unique at every moment: whoever takes another's code waits beside the list for it. */
  private async stepAside(items: readonly AgendaItem[]): Promise<void> {
    await this.database.saveAll(items.map((item) => Object.assign(item, { code: aside(item.code) })));
  }

  private async save(order: readonly AgendaItem[]): Promise<void> {
    await this.database.saveAll(order.map((item, position) => Object.assign(item, { position })));
  }

  private changed(actor: Actor, slug: string, version: number | undefined, make: Make): Promise<Meeting> {
    return this.database.transaction(async () => {
      const meeting = await this.database.claim(Meeting, { slug: slug.toLowerCase() });
      if (!meeting) throw Refused.missing('meetings.missing', { slug: slug.slice(0, 100) });
      actor.ensure(serve, meeting.group);
      ensureUnchanged({ version: meeting.agendaVersion }, version);
      const where = { meeting: { id: meeting.id } };
      const items = await this.database.manager.find(AgendaItem, { where, order: { position: 'ASC' } });
      const { verb, details } = await make(meeting, items);
      meeting.agendaVersion += 1;
      await this.database.save(meeting);
      await this.journal.note(actor, { verb, subject: meeting.slug, details });
      return meeting;
    });
  }
}

type Make = (meeting: Meeting, items: AgendaItem[]) => Promise<{ verb: string; details: Record<string, unknown> }>;

/** A code that no item can have. */
function aside(code: string): string {
  return `\u0001${code}`;
}

function named(items: readonly AgendaItem[], code: string): AgendaItem {
  const found = items.find((item) => item.code === code);
  if (!found) throw Refused.missing('meetings.unknownItem', { code: code.slice(0, 20) });
  return found;
}

function ensureFree(items: readonly AgendaItem[], code: string): void {
  if (items.some((item) => item.code === code)) throw Refused.field('code', 'meetings.codeTwice', { code });
}

function ensureWhole(listed: readonly ListedItem[]): void {
  const twice = (codes: readonly string[]) => codes.length !== new Set(codes).size;
  if (twice(listed.map(({ code }) => code)) || twice(listed.map(({ was, code }) => was ?? code))) {
    throw Refused.field('items', 'meetings.itemTwice');
  }
}

/** Behind an item, an item comes behind its sub-items too; a sub-item comes right behind it. */
function placeBehind(items: readonly AgendaItem[], code: string, depth: number): number {
  const at = items.indexOf(named(items, code));
  if (depth > 0) return at + 1;
  const next = items.findIndex((item, position) => position > at && item.depth === 0);
  return next === -1 ? items.length : next;
}
