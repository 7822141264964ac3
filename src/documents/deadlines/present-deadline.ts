import { type DocumentClass, documentClasses } from '../../groups/deadline-policy.entity.js';
import { lateEffects } from '../../groups/group.entity.js';
import type { Extension } from '../../meetings/extension.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { exactly, instant, instantOrNull, listOf, named, text, wholeOrNull } from '../../web/json-schema.js';
import type { ItemDeadline } from './judging.service.js';

/** The deadline of one class of document as programs get it; `at` is null where there is none. */
export function presentDeadline(meeting: Meeting, of: DocumentClass, itemDeadlines: readonly ItemDeadline[]) {
  const { at, effect, discussion } = meeting.deadlineOf(of);
  return {
    ...{ documentClass: of, at: at?.toISOString() ?? null, zone: meeting.timeZone, effect },
    daysBeforeDiscussion: discussion?.days ?? null,
    items: discussion ? itemDeadlines.map(({ item, at: due }) => ({ code: item.code, at: due.toISOString() })) : [],
  };
}

export const deadlineSchema = named('Deadline', exactly({
  documentClass: { enum: documentClasses },
  at: { ...instantOrNull, description: 'The last instant in time; null for no deadline.' },
  zone: text,
  effect: { enum: lateEffects, description: 'What becomes of later papers.' },
  daysBeforeDiscussion: {
    ...wholeOrNull,
    description: 'How many days before the discussion of its agenda item a paper is due; null where `at` holds for all.',
  },
  items: {
    ...listOf(named('ItemDeadline', exactly({ code: text, at: instant }))),
    description: 'The items whose discussion is scheduled, and until when papers under them are in time.',
  },
}));

export function presentExtension({ organization, until, reason }: Extension) {
  return { organization: organization.code, until: until.toISOString(), reason };
}

export const extensionSchema = named('Extension', exactly({ organization: text, until: instant, reason: text }));
