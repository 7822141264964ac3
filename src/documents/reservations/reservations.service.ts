import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import type { Language, Texts } from '../../foundation/i18n/languages.js';
import { Journal } from '../../foundation/journal.js';
import type { AccessLevel, Group } from '../../groups/group.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Document, type Purpose } from '../document.entity.js';
import { describe } from '../document.policy.js';
import { type NewDocument, RegistrationService } from '../registration.service.js';
import { RegistryService } from '../registry.service.js';
import type { Series } from '../series/series.entity.js';
import { officiate, registerIn } from '../series/series.policy.js';
import { Variant } from '../variants/variant.entity.js';
import { SourceReading } from './source-reading.service.js';

/** What is said of a document, apart from its files. */
export interface Particulars {
  titles: Texts;
  /** Codes or names of those who contribute it; none means the group itself, or the registrar's own entities. */
  sources: readonly string[];
  /** The codes of agenda items, the main one first. */
  items: readonly string[];
  /** Null: as usual in the series. */
  purpose: Purpose | null;
}

/** A document for which somebody wants a number. */
export interface Reservation extends Particulars {
  group: Group;
  /** Null for a document of the group itself. */
  meeting: Meeting | null;
  series: Series;
  /** Null: as usual in the series. */
  access: AccessLevel | null;
  language: Language | null;
  /** Other symbols under which it is known. */
  aliases?: readonly string[];
}

/** What is found out about a reservation before its documents are registered. */
type Known = Pick<NewDocument, 'sources' | 'items'> & { number: number };

/** How many numbers an official reserves at once (NUM-12). */
export const mostAtOnce = 50;

/** Gives numbers before there is a file, and keeps what is said of them (NUM-9 to NUM-12). */
@Injectable()
export class ReservationsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly meetings: MeetingsService,
    private readonly registry: RegistryService,
    private readonly registration: RegistrationService,
    private readonly reading: SourceReading,
  ) {}

  /** Gives the next number of a series to a document whose file comes later. */
  async reserve(actor: Actor, reservation: Reservation): Promise<Document> {
    return (await this.reserveBlock(actor, reservation, 1))[0]!;
  }

  /** Gives as many numbers as are wanted, one after the other; more than one at a time only to officials (NUM-12). */
  reserveBlock(actor: Actor, reservation: Reservation, count: number): Promise<Document[]> {
    const { group, meeting, series } = reservation;
    if (!series.isOpen) throw Refused.conflict('documents.seriesIsClosed', { letters: series.letters, group: series.group.label });
    actor.ensure(registerIn, series);
    if (count > 1) actor.ensure(officiate, group);
    return this.database.transaction(async () => {
      const numbers = [];
      for (let given = 0; given < count; given++) numbers.push(await this.registration.nextNumber({ group, meeting }, series));
      await this.ensureNotTooMany(actor, series);
      const sources = await this.reading.sources(actor, group, reservation);
      const items = await this.items(reservation);
      const documents = [];
      for (const number of numbers) documents.push(await this.register(actor, reservation, { number, sources, items }));
      return documents;
    });
  }

  /** Changes what is said of a document; its number, its files and who may read it stay (NUM-10, REV-8). */
  change(actor: Actor, slug: string, particulars: Particulars): Promise<Document> {
    return this.database.transaction(async () => {
      const document = await this.database.claim(Document, { slug: slug.toLowerCase() });
      const subject = await this.registry.find(actor, document?.slug ?? slug);
      actor.ensure(describe, subject);
      if (!document || document.isWithdrawn) throw new Refused('gone', 'documents.withdrawn', { symbol: subject.document.symbol });
      const { titles: before, purpose: purposeBefore } = document;
      const sources = await this.reading.sources(actor, document.group, particulars, subject.sources);
      const items = document.meeting ? await this.meetings.items('items', document.meeting, particulars.items) : [];
      const { titles, purpose } = particulars;
      await this.registration.describe(Object.assign(document, { titles, purpose }), sources, items);
      await this.journal.note(actor, {
        verb: 'documents.describe',
        subject: document.slug,
        details: { titles, purpose, sources: particulars.sources, items: particulars.items, before: { titles: before, purpose: purposeBefore } },
      });
      return document;
    });
  }

  private async register(actor: Actor, reservation: Reservation, known: Known): Promise<Document> {
    const { group, meeting, series, titles, language, aliases } = reservation;
    const document = await this.registration.register({
      ...{ ...known, group, meeting, titles, aliases, series: series.letters },
      counting: series.counting === 'group' || meeting === null ? 'group' : null,
      access: reservation.access ?? series.usualAccess,
      purpose: reservation.purpose ?? series.purpose,
      publication: 'registered',
      originalLanguage: language,
      registeredAt: await this.database.now(),
      registrarId: actor.identity.id || null,
    });
    await this.journal.note(actor, { verb: 'documents.reserve', subject: document.slug, details: { titles, sources: reservation.sources } });
    return document;
  }

  private items({ meeting, series, items }: Reservation) {
    if (items.length > 0 && !series.isOnAgenda) throw Refused.field('items', 'documents.seriesOffAgenda', { letters: series.letters });
    return meeting ? this.meetings.items('items', meeting, items) : [];
  }

  /** Whoever holds as many numbers without a file as the series allows first files under one of them (NUM-11). */
  private async ensureNotTooMany(actor: Actor, { group, letters, mostOpen }: Series): Promise<void> {
    if (mostOpen === null || actor.may(officiate, group)) return;
    const open = await this.database.manager
      .createQueryBuilder(Document, 'document')
      .leftJoin(Variant, 'variant', 'variant.document = document.id')
      .where({ group: { id: group.id }, series: letters, publication: 'registered', registrarId: actor.identity.id, foreignSymbol: IsNull() })
      .andWhere('variant.id IS NULL')
      .getCount();
    if (open >= mostOpen) throw Refused.conflict('documents.tooManyOpen', { count: mostOpen });
  }
}
