import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Fact } from '../paragraphs/fact.js';

/** A fact of a meeting, with where its record tells it. */
export interface RecordFact extends Fact {
  item: AgendaItem | null;
}
