import { type DocumentClass, documentClasses } from '../../groups/deadline-policy.entity.js';
import { lateEffects } from '../../groups/group.entity.js';
import type { Extension } from '../../meetings/extension.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { exactly, instant, instantOrNull, named, text } from '../../web/json-schema.js';

/** The deadline of one class of document as programs get it; `at` is null where there is none. */
export function presentDeadline(meeting: Meeting, of: DocumentClass) {
  const { at, effect } = meeting.deadlineOf(of);
  return { documentClass: of, at: at?.toISOString() ?? null, zone: meeting.timeZone, effect };
}

export const deadlineSchema = named('Deadline', exactly({
  documentClass: { enum: documentClasses },
  at: { ...instantOrNull, description: 'The last instant in time; null for no deadline.' },
  zone: text,
  effect: { enum: lateEffects, description: 'What becomes of later papers.' },
}));

export function presentExtension({ organization, until, reason }: Extension) {
  return { organization: organization.code, until: until.toISOString(), reason };
}

export const extensionSchema = named('Extension', exactly({ organization: text, until: instant, reason: text }));
