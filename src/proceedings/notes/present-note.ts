import { exactly, instantOrNull, named, text, textOrNull, textsOrNull, whole, wholeOrNull, yesNo } from '../../web/json-schema.js';
import { type Note, noteKinds } from './note.entity.js';

/** What was noted of a sitting, as programs get it. */
export function presentNote(note: Note) {
  const { meeting, number, kind, item, session, variant, organization, office, texts, isStruck, notedAt, notedBy, version } = note;
  return {
    meeting: meeting.slug,
    number,
    kind,
    item: item?.code ?? null,
    session: session?.number ?? null,
    document: variant?.document.slug ?? null,
    variant: variant?.key ?? null,
    by: note.speakerNames,
    organization: organization?.code ?? null,
    office: office?.code ?? null,
    texts,
    isStruck,
    notedAt: notedAt?.toISOString() ?? null,
    notedBy,
    version,
  };
}

export const noteSchema = named('Note', exactly({
  meeting: text,
  number: { ...whole, description: 'Its place among the notes of the meeting, by which it is named.' },
  kind: { enum: noteKinds },
  item: { ...textOrNull, description: 'The code of the agenda item.' },
  session: { ...wholeOrNull, description: 'The number of the session.' },
  document: { ...textOrNull, description: 'The slug of the document that was spoken of.' },
  variant: textOrNull,
  by: { ...textsOrNull, description: 'Who spoke.' },
  organization: textOrNull,
  office: textOrNull,
  texts: { ...textsOrNull, description: 'What was said, in light markup.' },
  isStruck: { ...yesNo, description: 'Struck out: it stays noted, and is not for the record.' },
  notedAt: instantOrNull,
  notedBy: textOrNull,
  version: { ...whole, description: 'Counts its changes; a change names it in `If-Match`.' },
}));
