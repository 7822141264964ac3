import { Refused } from '../../foundation/errors.js';
import { tidyProse } from '../../foundation/prose/tidy-prose.js';
import type { RecordRules } from '../policies/record-rules.js';
import type { Correction, Decision } from './correction.entity.js';

/** What chair or secretariat says to a correction. */
export interface Verdict {
  decision: Decision;
  text?: string | null;
  answer?: string | null;
}

/** @throws Refused field, for a refusal without its reason, and for an acceptance with changes that does not say them */
export function ensureWhole({ decision, text, answer }: Verdict): void {
  if (decision === 'refused' && !answer) throw Refused.field('answer', 'summary-records.refusalNeedsReason');
  if (decision === 'accepted-in-part' && !text) throw Refused.field('text', 'summary-records.textMissing');
}

/** What a verdict makes of a correction: to refuse an appeal upholds what was decided first. */
export function outcome({ appeal }: Correction, { decision, text }: Verdict): Pick<Correction, 'state' | 'decided'> {
  if (decision === 'refused' && appeal) return { state: appeal.first.state, decided: appeal.first.decided };
  return { state: decision, decided: decision === 'accepted-in-part' ? tidyProse(text!) : null };
}

/** Whether what is accepted waits for the corrigendum. What was accepted before an appeal stays where it has gone. */
export function waitsForCorrigendum({ edition, appeal, isDeferred }: Correction, decision: Decision, { approvedBy }: Pick<RecordRules, 'approvedBy'>): boolean {
  if (appeal?.first.state === 'accepted-in-part') return isDeferred;
  return decision !== 'refused' && approvedBy === 'corrigendum' && edition.kind !== 'approved';
}
