import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Note } from '../../proceedings/notes/note.entity.js';
import type { RecordFact } from './fact.js';
import { inAllLanguages, joined } from './saying.js';
import { speakerOf } from './speaker.js';
import { continuing, isWritten, sourceOf, wordsOf } from './words.js';

/**
 * A point made, a decision, a request, thanks: what was noted in words, with who spoke (SR-2, SR-11).
 * Words that go on with the sentence stand in it; others stand behind its colon.
 */
export function pointFact(note: Note, item: AgendaItem | null): RecordFact {
  const { kind, number, texts } = note;
  return {
    key: `note/${number}`,
    tells: kind,
    item,
    texts: inAllLanguages((tongue) => {
      const { language, say } = tongue;
      if (!isWritten(texts, language)) return null;
      const words = wordsOf(texts, language);
      const lead = say(`summary-records.said_${kind}`, { ...speakerOf(note, tongue), continues: continuing(texts, language) });
      return joined(tongue, [lead, words]);
    }),
    sources: [sourceOf(note)],
  };
}
