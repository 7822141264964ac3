import type { DocumentLine } from '../documents/document-details.js';
import { exactly, listOf, listOfTexts, named, text, textOrNull, texts, textsOrNull, whole, yesNo } from '../web/json-schema.js';
import type { EventChair } from './event-chair.entity.js';
import { type Event, eventKinds } from './event.entity.js';

/** An event as programs get it; days are told as far as they are known. */
export function presentEvent({ slug, kind, names, from, until, place, zone, organizers, figures, results, actionLines, group }: Event) {
  return {
    ...{ url: `/events/${slug}`, slug, kind, names, from, until, place, zone, organizers, figures, results, actionLines },
    group: group?.slug ?? null,
  };
}

/** An event with whoever chaired it, and the documents that tell of it, as far as this reader may know of them. */
export function presentEventDetails(event: Event, chairs: readonly EventChair[], lines: readonly DocumentLine[]) {
  return {
    ...presentEvent(event),
    chairs: chairs.map(({ person, office, text: said }) => ({ person: person?.name ?? null, office: office?.code ?? null, text: said })),
    documents: lines.map(({ document: { slug, symbol } }) => ({ url: `/documents/${slug}`, slug, symbol })),
  };
}

const figureSchema = named('Figure', exactly({ of: texts, count: whole, isAbout: yesNo }));

const members = {
  url: text,
  slug: text,
  kind: { enum: eventKinds },
  names: texts,
  from: textOrNull,
  until: textOrNull,
  place: textsOrNull,
  zone: textOrNull,
  organizers: textsOrNull,
  figures: listOf(figureSchema),
  results: textsOrNull,
  actionLines: listOfTexts,
  group: textOrNull,
} as const;

export const eventSchema = named('Event', exactly(members));

const chairSchema = named('EventChair', exactly({ person: textOrNull, office: textOrNull, text: textsOrNull }));

const documentSchema = named('EventDocument', exactly({ url: text, slug: text, symbol: text }));

export const eventDetailsSchema = named(
  'EventDetails',
  exactly({ ...members, chairs: listOf(chairSchema), documents: listOf(documentSchema) }),
);
