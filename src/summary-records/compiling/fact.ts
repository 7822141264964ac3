import type { Outcome } from '../../documents/treatments/treatment.entity.js';
import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { NoteKind } from '../../proceedings/notes/note.entity.js';
import type { Texts } from '../../foundation/i18n/languages.js';
import type { Fact } from '../paragraphs/fact.js';

/** A fact of a meeting, with where its record tells it. */
export interface RecordFact extends Fact {
  item: AgendaItem | null;
  /** What it tells: that the meeting was held, a sitting of another group, what was noted, what became of a document, or of what an earlier meeting had asked for. */
  tells: 'opening' | 'sitting' | 'outcome' | NoteKind | `treatment/${Outcome}`;
  /** Names the bureau or member that brought the document of which it tells; null where it is of none. */
  broughtBy?: string | null;
  /** To whom it is addressed, as far as that was said; null where it was not. */
  addressee?: Texts | null;
}
