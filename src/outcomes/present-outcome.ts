import { exactly, instant, listOf, named, text, textOrNull, textsOrNull, whole, yesNo } from '../web/json-schema.js';
import { type Outcome, outcomeKinds, outcomeStates } from '../proceedings/outcomes/outcome.entity.js';
import type { OutcomeStep } from '../proceedings/outcomes/outcome-step.entity.js';

/** A decision, proposal, request or invitation with what became of it, as programs get it. */
export function presentOutcome({ note, state, addressee, responsible, dueMeeting, dueOn, version }: Outcome) {
  return {
    meeting: note.meeting.slug,
    note: note.number,
    kind: note.kind,
    item: note.item?.code ?? null,
    by: note.speakerNames,
    texts: note.texts,
    ...{ state, addressee, responsible },
    dueMeeting: dueMeeting?.slug ?? null,
    dueOn,
    version,
  };
}

const members = {
  meeting: text,
  note: { ...whole, description: 'The number of the note that tells it.' },
  kind: { enum: outcomeKinds },
  item: textOrNull,
  by: textsOrNull,
  texts: textsOrNull,
  state: { enum: outcomeStates },
  addressee: textsOrNull,
  responsible: textsOrNull,
  dueMeeting: textOrNull,
  dueOn: textOrNull,
  version: { ...whole, description: 'Counts its changes; 0 while nobody has followed it up.' },
};

export const outcomeSchema = named('Outcome', exactly(members));

/** The same with its history. */
export function presentFollowed(outcome: Outcome, steps: readonly OutcomeStep[]) {
  return { ...presentOutcome(outcome), steps: steps.map(presentStep) };
}

function presentStep({ state, remark, takenUpAt, document, isOral, at, by }: OutcomeStep) {
  return { state, remark, takenUpAt: takenUpAt?.slug ?? null, document: document?.slug ?? null, isOral, at: at.toISOString(), by };
}

const stepSchema = named('OutcomeStep', exactly({
  state: { enum: outcomeStates },
  remark: textOrNull,
  takenUpAt: { ...textOrNull, description: 'The slug of the later meeting that took it up.' },
  document: { ...textOrNull, description: 'The slug of the document with which it was answered there.' },
  isOral: { ...yesNo, description: 'Its addressee reported on it there in words alone.' },
  at: instant,
  by: textOrNull,
}));

export const followedSchema = named('FollowedOutcome', exactly({ ...members, steps: listOf(stepSchema) }));
