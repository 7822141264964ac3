import { exactly, instant, instantOrNull, language, named, orNull, text, textOrNull, whole, wholeOrNull, yesNo } from '../../web/json-schema.js';
import { type Statement, statementStates } from './statement.entity.js';

/** A statement with what became of it, as programs get it. */
export function presentStatement(statement: Statement) {
  const { meeting, number, item, session, organization, person, file, fileName, note, state, version } = statement;
  return {
    meeting: meeting.slug,
    number,
    item: item?.code ?? null,
    session: session?.number ?? null,
    organization: organization.code,
    by: person.name,
    language: statement.language,
    text: statement.text,
    file: file && { name: fileName ?? '', size: file.size, sha256: file.sha256, href: `${statement.address}/file` },
    handedInAt: statement.handedInAt.toISOString(),
    dueAt: statement.dueAt?.toISOString() ?? null,
    isLate: statement.isLate,
    state,
    answer: statement.answer,
    note: note?.number ?? null,
    decidedAt: statement.decidedAt?.toISOString() ?? null,
    decidedBy: statement.decidedBy,
    version,
  };
}

export const statementSchema = named('Statement', exactly({
  meeting: text,
  number: { ...whole, description: 'Counts the statements of the meeting.' },
  item: { ...textOrNull, description: 'The code of the agenda item.' },
  session: { ...wholeOrNull, description: 'The number of the session in which it was made.' },
  organization: { ...text, description: 'The code of the entity that made it.' },
  by: { ...text, description: 'Who handed it in.' },
  language,
  text: { ...textOrNull, description: 'In light markup; null where it came as a file alone.' },
  file: orNull(exactly({ name: text, size: whole, sha256: text, href: text })),
  handedInAt: instant,
  dueAt: { ...instantOrNull, description: 'Until when it was in time.' },
  isLate: { ...yesNo, description: 'It came later, and is taken at the discretion of the chair.' },
  state: { enum: statementStates },
  answer: { ...textOrNull, description: 'What the delegation is told.' },
  note: { ...wholeOrNull, description: 'The number of the note into which it was taken.' },
  decidedAt: instantOrNull,
  decidedBy: textOrNull,
  version: { ...whole, description: 'Counts its changes; a change names it in `If-Match`.' },
}));

export const statementLimitSchema = named('StatementLimit', exactly({
  hours: { ...whole, description: 'For so many hours after the end of a sitting its statements are in time.' },
}));
