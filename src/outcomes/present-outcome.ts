import { exactly, instant, listOf, named, orNull, text, textOrNull, textsOrNull, whole, wholeOrNull, yesNo } from '../web/json-schema.js';
import type { FollowedOutcome } from './outcome.gatherer.js';
import { type Agreement, makerOf, verdicts } from '../proceedings/outcomes/agreement.entity.js';
import { type Outcome, outcomeKinds, outcomeStates } from '../proceedings/outcomes/outcome.entity.js';
import type { OutcomeStep } from '../proceedings/outcomes/outcome-step.entity.js';

/** A decision, proposal, request or invitation with what became of it, as programs get it. */
export function presentOutcome({ note, state, addressee, responsible, dueMeeting, dueOn, version }: Outcome) {
  return {
    meeting: note.meeting.slug,
    group: makerOf(note).slug,
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
  group: { ...text, description: 'The slug of the group whose outcome it is: that of the meeting, or one under it that sat there.' },
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
export function presentFollowed({ outcome, steps, awaits, agreements, origin }: FollowedOutcome) {
  return {
    ...presentOutcome(outcome),
    steps: steps.map(presentStep),
    awaits,
    agreements: agreements.map(presentAgreement),
    origin: origin && { meeting: origin.output.meeting.slug, note: origin.output.number },
  };
}

function presentAgreement({ verdict, meeting, result, remark, at, by }: Agreement) {
  return { verdict, meeting: meeting.slug, note: result?.number ?? null, remark, at: at.toISOString(), by };
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

const agreementSchema = named('Agreement', exactly({
  verdict: { enum: verdicts },
  meeting: { ...text, description: 'The slug of the meeting that took it up.' },
  note: { ...wholeOrNull, description: 'The number of the note under which it has force there; null where it was not agreed.' },
  remark: textOrNull,
  at: instant,
  by: textOrNull,
}));

export const followedSchema = named('FollowedOutcome', exactly({
  ...members,
  steps: listOf(stepSchema),
  awaits: { ...yesNo, description: 'It has no force before the group above agrees.' },
  agreements: { ...listOf(agreementSchema), description: 'What the group above made of it, the latest last.' },
  origin: orNull(named('OutcomeOrigin', exactly({ meeting: text, note: whole }))),
}));
