import { exactly, instant, instantOrNull, language, listOf, named, text, textOrNull, wholeOrNull, yesNo } from '../../web/json-schema.js';
import type { EditedDraft } from './edited-draft.entity.js';
import { asks, type Proposal, proposalKinds } from './proposals.js';

/** A draft that was edited elsewhere, with what it would change, as programs get it. */
export function presentEdited({ record, handle, name, createdAt, decidedAt, accepted, language: spoken }: EditedDraft, proposals: readonly Proposal[]) {
  return {
    meeting: record.meeting.slug,
    handle,
    url: `/meetings/${record.meeting.slug}/record/edited/${handle}`,
    name,
    language: spoken,
    createdAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    accepted,
    changes: proposals.filter(asks).map(({ key, kind, handle: paragraph, number, section, isMoved, isConflict, present, proposed }) => ({
      ...{ key, kind, paragraph, number, section, isMoved, isConflict, present, proposed },
    })),
  };
}

const changeSchema = named('EditedChange', exactly({
  key: { ...text, description: 'By which the change is accepted. Another one once the paragraph has changed.' },
  kind: { enum: proposalKinds },
  paragraph: { ...textOrNull, description: 'The identity of the paragraph; null for a new one.' },
  number: { ...textOrNull, description: 'As it is printed in the record now.' },
  section: { ...text, description: 'The code of the agenda item under which it stands in the draft that came back; empty at the end.' },
  isMoved: yesNo,
  isConflict: { ...yesNo, description: 'The record has changed the paragraph since the draft was taken away.' },
  present: { ...text, description: 'What the record says now, in light markup.' },
  proposed: { ...text, description: 'What the draft that came back says.' },
}));

export const editedSchema = named('EditedDraft', exactly({
  meeting: text,
  handle: text,
  url: text,
  name: { ...text, description: 'What its sender called the file.' },
  language,
  createdAt: instant,
  decidedAt: instantOrNull,
  accepted: { ...wholeOrNull, description: 'How many changes were accepted; null while nobody has decided.' },
  changes: listOf(changeSchema),
}));
