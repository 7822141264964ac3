import { exactly, instantOrNull, named, orNull, text, textOrNull, textsOrNull, whole } from '../../web/json-schema.js';
import { type Session, sessionKinds } from '../../sessions/session.entity.js';
import { outcomes, type Treatment } from './treatment.entity.js';

/** What a meeting did with a variant, as programs get it; a session is told by its day and hour or part of the day. */
export function presentTreatment({ outcome, variant, meeting, session, target, remark, recordedAt, recordedBy }: Treatment) {
  return {
    outcome,
    variant: variant.key,
    meeting: meeting?.slug ?? null,
    session: session && presentSession(session),
    target,
    remark,
    recordedAt: recordedAt?.toISOString() ?? null,
    recordedBy,
  };
}

function presentSession({ meeting, number, kind, group, day, part, starts, ends }: Session) {
  return { meeting: meeting.slug, number, kind, group: group.slug, day, part, starts, ends };
}

const sessionSchema = named(
  'TreatmentSession',
  exactly({
    meeting: text,
    number: { ...whole, description: 'Its number among the sessions of the meeting.' },
    kind: { enum: sessionKinds },
    ...{ group: text, day: text, part: textOrNull, starts: textOrNull, ends: textOrNull },
  }),
);

export const treatmentSchema = named('Treatment', exactly({
  outcome: { enum: outcomes },
  variant: text,
  meeting: textOrNull,
  session: orNull(sessionSchema),
  target: textOrNull,
  remark: textsOrNull,
  recordedAt: instantOrNull,
  recordedBy: { ...textOrNull, description: 'Who wrote it down; told to chair and secretariat.' },
}));
