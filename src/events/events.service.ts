import { Injectable } from '@nestjs/common';
import { DocumentDetails, type DocumentLine } from '../documents/document-details.js';
import type { Document } from '../documents/document.entity.js';
import { readLine } from '../documents/document.policy.js';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { comesBefore } from '../foundation/i18n/dates.js';
import type { Texts } from '../foundation/i18n/languages.js';
import { Journal } from '../foundation/journal.js';
import type { Office } from '../people/offices/office.entity.js';
import type { Person } from '../people/person.entity.js';
import { EventChair } from './event-chair.entity.js';
import { EventDocument } from './event-document.entity.js';
import { Event } from './event.entity.js';
import { keepEvents } from './event.policy.js';

export interface ChairSaid {
  person: Person | null;
  office: Office | null;
  text: Texts | null;
}

/** Everything that is said of an event but its address. */
export interface EventFacts extends Omit<Event, 'id' | 'slug'> {
  chairs: readonly ChairSaid[];
  documents: readonly Document[];
}

@Injectable()
export class EventsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly details: DocumentDetails,
  ) {}

  enter(actor: Actor, slug: string, facts: EventFacts): Promise<Event> {
    actor.ensure(keepEvents, null);
    ensureInOrder(facts);
    return this.database.transaction(async () => {
      if (slug === 'new') throw Refused.field('slug', 'events.slugReserved');
      if (await this.database.manager.existsBy(Event, { slug })) throw Refused.field('slug', 'events.slugTaken', { slug });
      const event = await this.keep(Object.assign(new Event(), { slug }), facts);
      await this.journal.note(actor, { verb: 'events.enter', subject: slug, details: told(facts) });
      return event;
    });
  }

  /** Says anew what is known of an event. Its address stays: others have written it down. */
  change(actor: Actor, slug: string, facts: EventFacts): Promise<Event> {
    actor.ensure(keepEvents, null);
    ensureInOrder(facts);
    return this.database.transaction(async () => {
      const event = await this.database.claim(Event, { slug });
      if (!event) throw unknown(slug);
      const [chairs, documents] = [await this.chairs(event), await this.rows(event)];
      const before = told({ ...event, chairs, documents: documents.map(({ document }) => document) });
      const hidden = await this.hidden(actor, event);
      for (const row of [...chairs, ...documents]) await this.database.remove(row);
      await this.keep(event, { ...facts, documents: [...facts.documents, ...hidden] });
      await this.journal.note(actor, { verb: 'events.change', subject: slug, details: { before, after: told(facts) } });
      return event;
    });
  }

  /** @throws Refused missing, when there is no such event. */
  async find(slug: string): Promise<Event> {
    const event = await this.database.manager.findOneBy(Event, { slug: slug.toLowerCase() });
    if (!event) throw unknown(slug);
    return event;
  }

  /** All events, the latest first; those of which no date is known come last. */
  async all(): Promise<Event[]> {
    const events = await this.database.manager.find(Event, { order: { slug: 'ASC' } });
    return events.toSorted((one, other) => (other.from ?? '').localeCompare(one.from ?? ''));
  }

  /** The events that are about an action line. */
  async ofActionLine(code: string): Promise<Event[]> {
    return (await this.all()).filter(({ actionLines }) => actionLines.includes(code));
  }

  chairs(event: Event): Promise<EventChair[]> {
    return this.database.manager.find(EventChair, { where: { event: { id: event.id } }, order: { position: 'ASC' } });
  }

  /** The documents that tell of an event, as far as this reader may know that they do. */
  async documents(actor: Actor, event: Event): Promise<DocumentLine[]> {
    const lines = await this.details.lines(actor, (await this.rows(event)).map(({ document }) => document));
    return lines.filter((line) => actor.may(readLine, line));
  }

  /** Documents of which this actor may not know are not hers to leave out. */
  private async hidden(actor: Actor, event: Event): Promise<Document[]> {
    const lines = await this.details.lines(actor, (await this.rows(event)).map(({ document }) => document));
    return lines.filter((line) => !actor.may(readLine, line)).map(({ document }) => document);
  }

  private rows(event: Event): Promise<EventDocument[]> {
    return this.database.manager.find(EventDocument, {
      where: { event: { id: event.id } },
      relations: { document: true },
      order: { position: 'ASC' },
    });
  }

  private async keep(event: Event, { chairs, documents, ...facts }: EventFacts): Promise<Event> {
    const kept = await this.database.save(Object.assign(event, facts));
    await this.database.saveAll(chairs.map((chair, position) => Object.assign(new EventChair(), { ...chair, event: kept, position })));
    await this.database.saveAll(documents.map((document, position) => Object.assign(new EventDocument(), { document, event: kept, position })));
    return kept;
  }
}

function ensureInOrder({ from, until }: EventFacts): void {
  if (from && until && comesBefore(until, from)) throw Refused.field('until', 'events.endsBeforeItBegins');
}

/** What the journal keeps. */
function told({ chairs, documents, group, ...facts }: EventFacts): Record<string, unknown> {
  return {
    ...facts,
    group: group?.slug ?? null,
    chairs: chairs.map(({ person, office, text }) => ({ person: person?.name ?? null, office: office?.code ?? null, text })),
    documents: documents.map(({ slug }) => slug),
  };
}

function unknown(slug: string): Refused {
  return Refused.missing('events.missing', { name: slug.slice(0, 100) });
}
