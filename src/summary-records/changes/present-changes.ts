import { exactly, language, listOf, named, orNull, text, texts, yesNo } from '../../web/json-schema.js';
import type { EditionParagraph } from '../editions/edition.entity.js';
import type { RecordComparison } from './changes.service.js';
import { isTold, paragraphFates } from './record-changes.js';

/** What changed in a record, as programs get it. */
export function presentRecordChanges({ meeting, from, to, sections }: RecordComparison) {
  return {
    meeting: meeting.slug,
    from: String(from),
    to: String(to),
    changes: sections.flatMap(({ number: section, paragraphs }) =>
      paragraphs.filter(isTold).map(({ handle, fate, isMoved, languages, before, after }) => ({
        ...{ section, paragraph: handle, fate, isMoved, languages },
        ...{ before: presentState(before), after: presentState(after) },
      })),
    ),
  };
}

function presentState(paragraph: EditionParagraph | null) {
  return paragraph && { number: paragraph.number, texts: paragraph.texts };
}

const stateSchema = named('ParagraphState', exactly({ number: text, texts }));

const changeSchema = named('RecordChange', exactly({
  section: { ...text, description: 'Under which number it stands now, or stood before it was gone.' },
  paragraph: { ...text, description: 'The identity of the paragraph.' },
  fate: { enum: paragraphFates },
  isMoved: { ...yesNo, description: 'Whether it stands among other paragraphs than before.' },
  languages: { ...listOf(language), description: 'In which languages its text changed, came or went.' },
  before: orNull(stateSchema),
  after: orNull(stateSchema),
}));

export const recordChangesSchema = named('RecordChanges', exactly({
  meeting: text,
  from: { ...text, description: 'The number of an edition, or `draft`.' },
  to: text,
  changes: listOf(changeSchema),
}));
