import { exactly, instantOrNull, named, orNull, text, textOrNull, textsOrNull } from '../../web/json-schema.js';
import { outcomes, type Treatment } from './treatment.entity.js';

/** What a meeting did with a variant, as programs get it; a session is told by its day and hour or part of the day. */
export function presentTreatment({ outcome, variant, meeting, session, target, remark, recordedAt }: Treatment) {
  return {
    outcome,
    variant: variant.key,
    meeting: meeting?.slug ?? null,
    session: session && { group: session.group.slug, day: session.day, part: session.part, starts: session.starts },
    target,
    remark,
    recordedAt: recordedAt?.toISOString() ?? null,
  };
}

const sessionSchema = named(
  'TreatmentSession',
  exactly({ group: text, day: text, part: textOrNull, starts: textOrNull }),
);

export const treatmentSchema = named('Treatment', exactly({
  outcome: { enum: outcomes },
  variant: text,
  meeting: textOrNull,
  session: orNull(sessionSchema),
  target: textOrNull,
  remark: textsOrNull,
  recordedAt: instantOrNull,
}));
