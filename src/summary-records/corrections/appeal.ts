import type { Correction } from './correction.entity.js';

/** Why a delegation asks the chair to decide its correction again, and what was decided first (SR-7). It is made once. */
export interface Appeal {
  reason: string;
  /** RFC 3339 in UTC. */
  at: string;
  by: string | null;
  /** Null for an appeal that the chair decides. */
  takenBackAt: string | null;
  first: FirstDecision;
}

/** What the secretariat decided. */
export interface FirstDecision {
  state: 'accepted-in-part' | 'refused';
  at: string;
  by: string | null;
  answer: string | null;
  decided: string | null;
}

/** The decision under which a correction stands, kept while the chair looks at it again. */
export function firstDecisionOn({ state, decidedAt, decidedBy, answer, decided }: Correction): FirstDecision {
  return { state: state as FirstDecision['state'], at: decidedAt!.toISOString(), by: decidedBy, answer, decided };
}
