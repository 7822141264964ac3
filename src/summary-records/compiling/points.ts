import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Note } from '../../proceedings/notes/note.entity.js';
import { type Agreement, makerOf } from '../../proceedings/outcomes/agreement.entity.js';
import { localizedText } from '../../web/ui/localized.js';
import { agreedInWords } from './agreements.js';
import type { RecordFact } from './fact.js';
import { inAllLanguages, joined } from './saying.js';
import { isWritten, sourceOf, wordsOf } from './words.js';

/**
 * A point made, a decision, a request, thanks: what was noted in words, with who spoke (SR-2, SR-11).
 * What a meeting agreed of a group under its group is told as that (SES-3).
 * Words that begin with a small letter go on with the sentence; others stand behind its colon.
 */
export function pointFact(note: Note, item: AgendaItem | null, agreement?: Agreement): RecordFact {
  const { kind, number, texts } = note;
  const speaker = note.speakerNames ?? (makerOf(note).id === note.meeting.group.id ? null : makerOf(note).names);
  return {
    key: `note/${number}`,
    tells: kind,
    item,
    texts: inAllLanguages((tongue) => {
      const { language, say } = tongue;
      if (!isWritten(texts, language)) return null;
      const by = speaker ? localizedText(speaker, language) : '';
      const words = wordsOf(texts, language);
      const about = { by, hasBy: by ? 'yes' : 'no', continues: /^\p{Ll}/u.test(words) ? 'yes' : 'no' };
      return joined(tongue, [agreement ? agreedInWords(agreement, tongue) : say(`summary-records.said_${kind}`, about), words]);
    }),
    sources: [sourceOf(note), ...(agreement ? [sourceOf(agreement.output)] : [])],
  };
}
