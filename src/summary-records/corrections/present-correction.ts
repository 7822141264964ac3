import { exactly, instant, instantOrNull, language, named, orNull, text, textOrNull, whole, yesNo } from '../../web/json-schema.js';
import { type Correction, correctionStates } from './correction.entity.js';

/** A correction with what became of it, as programs get it. */
export function presentCorrection(correction: Correction) {
  const { record, number, edition, handle, organization, present, proposed, reason, state, answer, decided, isByChair, appeal } = correction;
  return {
    meeting: record.meeting.slug,
    number,
    edition: edition.number,
    paragraph: handle,
    paragraphNumber: correction.paragraphNumber,
    organization: organization.code,
    language: correction.language,
    ...{ present, proposed, reason, state, answer, decided },
    isDeferred: correction.isDeferred,
    proposedAt: correction.proposedAt.toISOString(),
    decidedAt: correction.decidedAt?.toISOString() ?? null,
    decidedBy: correction.decidedBy,
    ...{ isByChair, appeal },
  };
}

const appealSchema = named('Appeal', exactly({
  reason: text,
  at: instant,
  by: textOrNull,
  takenBackAt: { ...instantOrNull, description: 'From then on the first decision stands again.' },
  first: exactly({
    state: { enum: ['accepted-in-part', 'refused'] },
    at: instant,
    by: textOrNull,
    answer: textOrNull,
    decided: textOrNull,
  }),
}));

export const correctionSchema = named('Correction', exactly({
  meeting: text,
  number: { ...whole, description: 'Counts the corrections of the record.' },
  edition: { ...whole, description: 'The number of the edition that was read.' },
  paragraph: { ...text, description: 'The identity of the paragraph.' },
  paragraphNumber: { ...text, description: 'As it is printed in that edition.' },
  organization: { ...text, description: 'The code of the entity that proposes it.' },
  language,
  present: text,
  proposed: text,
  reason: textOrNull,
  state: { enum: correctionStates },
  answer: textOrNull,
  decided: { ...textOrNull, description: 'What stands there, where it was accepted in part.' },
  isDeferred: { ...yesNo, description: 'Whether the text stays as it was sent out, and what was accepted goes into the corrigendum of the approval.' },
  proposedAt: instant,
  decidedAt: instantOrNull,
  decidedBy: textOrNull,
  isByChair: { ...yesNo, description: 'Whether the chair has decided: from there no appeal leads on.' },
  appeal: orNull(appealSchema),
}));
