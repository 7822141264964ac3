import { Injectable } from '@nestjs/common';
import type { Document } from '../documents/document.entity.js';
import { Finder } from '../documents/symbols/finder.js';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import { GroupsService } from '../groups/groups.service.js';
import type { Group } from '../groups/group.entity.js';
import { OfficeReading } from '../people/offices/office-reading.service.js';
import { PeopleService } from '../people/people.service.js';
import type { Person } from '../people/person.entity.js';
import type { EventChairBody, EventFactsBody } from './event.dto.js';
import type { ChairSaid, EventFacts } from './events.service.js';

/** Finds out who and what is meant by what was written about an event. */
@Injectable()
export class EventReading {
  constructor(
    private readonly people: PeopleService,
    private readonly offices: OfficeReading,
    private readonly groups: GroupsService,
    private readonly finder: Finder,
  ) {}

  async facts(actor: Actor, written: EventFactsBody): Promise<EventFacts> {
    const { kind, names, from, until, place, zone, organizers, results, group, actionLines = [], figures = [] } = written;
    return {
      ...{ kind, names, from: from || null, until: until || null, place: place ?? null, zone: zone || null },
      ...{ organizers: organizers ?? null, results: results ?? null, actionLines },
      figures: figures.map(({ of, count, isAbout = false }) => ({ of, count, isAbout })),
      group: group ? await this.group(group) : null,
      chairs: await this.chairs(written.chairs ?? []),
      documents: await this.documents(actor, written.documents ?? []),
    };
  }

  private async group(slug: string): Promise<Group> {
    const group = (await this.groups.all()).find((one) => one.slug === slug);
    if (!group) throw Refused.field('group', 'groups.unknownParent');
    return group;
  }

  private async chairs(written: readonly EventChairBody[]): Promise<ChairSaid[]> {
    const chairs: ChairSaid[] = [];
    for (const { person, office, text } of written) {
      if (!person && !office && !text) throw Refused.field('chairs', 'events.chairMissing');
      chairs.push({
        person: person ? await this.person(person) : null,
        office: office ? await this.offices.recognise('chairs', office) : null,
        text: text ?? null,
      });
    }
    return chairs;
  }

  private async person(written: string): Promise<Person> {
    const found = written.includes('@') ? [await this.people.byEmail(written)] : await this.people.named(written);
    const [person] = found;
    if (!person) throw Refused.field('chairs', 'events.unknownChair', { name: written });
    if (found.length > 1) throw Refused.field('chairs', 'people.severalCalledSo', { name: written });
    return person;
  }

  private async documents(actor: Actor, symbols: readonly string[]): Promise<Document[]> {
    const documents: Document[] = [];
    for (const symbol of symbols) {
      const found = await this.finder.bySpelling(actor, symbol);
      if (!found) throw Refused.field('documents', 'documents.missing', { symbol });
      if (!documents.some(({ id }) => id === found.document.id)) documents.push(found.document);
    }
    return documents;
  }
}
