import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Note } from '../../proceedings/notes/note.entity.js';
import { type Agreement, makerOf } from '../../proceedings/outcomes/agreement.entity.js';
import { localizedText } from '../../web/ui/localized.js';
import { agreedInWords } from './agreements.js';
import type { RecordFact } from './fact.js';
import { inAllLanguages, joined, type Tongue } from './saying.js';
import { type Speaker, speakerOf } from './speaker.js';
import { continuing, isWritten, sourceOf, wordsOf } from './words.js';

/**
 * A point made, a decision, a request, thanks: what was noted in words, with who spoke (SR-2, SR-11).
 * What a meeting agreed of a group under its group is told as that (SES-3).
 * Words that go on with the sentence stand in it; others stand behind its colon.
 */
export function pointFact(note: Note, item: AgendaItem | null, agreement?: Agreement): RecordFact {
  const { kind, number, texts } = note;
  return {
    key: `note/${number}`,
    tells: kind,
    item,
    texts: inAllLanguages((tongue) => {
      const { language, say } = tongue;
      if (!isWritten(texts, language)) return null;
      const words = wordsOf(texts, language);
      if (agreement) return joined(tongue, [agreedInWords(agreement, tongue), words]);
      const lead = say(`summary-records.said_${kind}`, { ...makerInWords(note, tongue), continues: continuing(texts, language) });
      return joined(tongue, [lead, words]);
    }),
    sources: [sourceOf(note), ...(agreement ? [sourceOf(agreement.output)] : [])],
  };
}

/** Who spoke; where nobody noted that, the group under the meeting's group that sat there. */
function makerInWords(note: Note, tongue: Tongue): Speaker {
  const maker = makerOf(note);
  if (note.speakerNames || maker.id === note.meeting.group.id) return speakerOf(note, tongue);
  return { speaker: 'text', by: localizedText(maker.names, tongue.language) };
}
