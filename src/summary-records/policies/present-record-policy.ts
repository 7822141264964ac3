import { exactly, language, named, text, textOrNull, whole, yesNo } from '../../web/json-schema.js';
import { approvalWays } from '../editions/edition.entity.js';
import type { DatedRules } from './record-policies.service.js';
import { correctables, deciders } from './record-rules.js';

/** Rules for records as programs get them. */
export function presentRecordPolicy(rules: DatedRules) {
  const { validFrom, windowDays, correctable, decidedBy, isWindowBar, needsTwo, approvedBy, series, language: drawnUpIn } = rules;
  return { validFrom, windowDays, correctable, decidedBy, isWindowBar, needsTwo, approvedBy, series, language: drawnUpIn };
}

export const recordPolicySchema = named('RecordPolicy', exactly({
  validFrom: { ...textOrNull, description: 'The first day on which they hold; null for those that hold where nothing else is said.' },
  windowDays: { ...whole, description: 'For so many calendar days a record that was sent out may be corrected.' },
  correctable: { enum: correctables, description: 'Whose interventions a delegation may correct.' },
  decidedBy: { enum: deciders, description: 'Who decides corrections: the secretariat, and the chair above it; or the chair alone.' },
  isWindowBar: { ...yesNo, description: 'Whether an open window bars approval.' },
  needsTwo: { ...yesNo, description: 'Whether two persons approve a record.' },
  approvedBy: { enum: approvalWays, description: 'How records are usually approved.' },
  series: { ...text, description: 'In which series approved records are numbered.' },
  language: { ...language, description: 'In which language records are drawn up.' },
}));
