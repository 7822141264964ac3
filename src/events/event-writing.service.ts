import { Injectable } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { inLanguage, type Language } from '../foundation/i18n/languages.js';
import { OfficesService } from '../people/offices/offices.service.js';
import { PeopleService } from '../people/people.service.js';
import { fieldsOfTexts } from '../web/six-languages.js';
import type { EventChair } from './event-chair.entity.js';
import { type EventForm, readFigures, writeFigures } from './event-form.dto.js';
import { EventReading } from './event-reading.service.js';
import type { EventChairBody } from './event.dto.js';
import type { Event } from './event.entity.js';
import { type EventFacts, EventsService } from './events.service.js';

/** What stands between a person and the office by which she chaired, on one line. */
const between = ' | ';

/** Puts an event into its form, and takes it out again. */
@Injectable()
export class EventWriting {
  constructor(
    private readonly events: EventsService,
    private readonly reading: EventReading,
    private readonly people: PeopleService,
    private readonly offices: OfficesService,
  ) {}

  /** What the form says, in the language in which it was filled in; of the event that it changes, if it changes one. */
  async facts(actor: Actor, answers: EventForm, language: Language, event: Event | null = null): Promise<EventFacts> {
    const known = event ? await this.events.chairs(event) : [];
    const chairs = await Promise.all((answers.chairs ?? []).map((line) => this.chair(line, language, known)));
    return this.reading.facts(actor, { ...answers, figures: readFigures(answers.figures), chairs });
  }

  async writtenDown(actor: Actor, event: Event, language: Language): Promise<Record<string, string | string[]>> {
    const { slug, kind, names, from, until, place, zone, organizers, results, figures, actionLines, group } = event;
    const documents = await this.events.documents(actor, event);
    const chairs = (await this.events.chairs(event)).map((chair) => lineOf(chair, language));
    return {
      ...{ slug, kind, from: from ?? '', until: until ?? '', zone: zone ?? '', group: group?.slug ?? '', actionLines },
      ...fieldsOfTexts('name', names),
      ...fieldsOfTexts('place', place),
      ...fieldsOfTexts('organizers', organizers),
      ...fieldsOfTexts('results', results),
      ...fieldsOfTexts('figures', writeFigures(figures)),
      chairs: chairs.join('\n'),
      documents: documents.map(({ document }) => document.symbol).join('\n'),
    };
  }

  /** A line means an office or a person where the portal knows one; else it is kept as it was, or as it is written. */
  private async chair(line: string, language: Language, known: readonly EventChair[]): Promise<EventChairBody> {
    const [first = '', second] = line.split(between.trim()).map((part) => part.trim());
    if (second) return { person: first, office: second };
    const kept = known.find(({ text }) => text && Object.values(text).includes(first));
    if (kept) return { text: kept.text };
    const folded = first.toLocaleLowerCase();
    const office = (await this.offices.all()).find(({ code, names }) => [code, ...Object.values(names)].some((name) => name.toLocaleLowerCase() === folded));
    if (office) return { office: office.code };
    const isPerson = first.includes('@') || (await this.people.named(first)).length > 0;
    return isPerson ? { person: first } : { text: { [language]: first } };
  }
}

function lineOf({ person, office, text }: EventChair, language: Language): string {
  const said = [person && (person.email ?? person.name), office?.code].filter(Boolean).join(between);
  return said || (text ? (inLanguage(text, language)?.text ?? '') : '');
}
