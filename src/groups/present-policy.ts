import { exactly, named, textOrNull, whole, wholeOrNull } from '../web/json-schema.js';
import { type DeadlinePolicy, documentClasses, reportBounds } from './deadline-policy.entity.js';
import { lateEffects } from './group.entity.js';

/** A deadline policy as programs get it; where `days` is null, the class has no deadline. */
export function presentPolicy({ validFrom, zone, time, recentDays, reportsBefore, warnDays, rules }: DeadlinePolicy) {
  return { validFrom, zone, time, recentDays, reportsBefore, warnDays, rules };
}

const ruleSchema = named('ClassRule', exactly({
  days: { ...wholeOrNull, description: 'How many days before the opening, or before what `reportsBefore` says; null for no deadline.' },
  effect: { enum: lateEffects },
}));

export const policySchema = named('DeadlinePolicy', exactly({
  validFrom: { ...textOrNull, description: 'The first day on which meetings are convened by it.' },
  zone: { ...textOrNull, description: 'Where its days end; null for the zone of the meeting.' },
  time: { ...textOrNull, description: 'HH:MM; null for the end of the day.' },
  recentDays: { ...whole, description: 'Up to how many days before the opening an event is recent.' },
  reportsBefore: { enum: reportBounds, description: 'Before what reports on recent events are due.' },
  warnDays: { ...wholeOrNull, description: 'How many days before the deadline letters go out; null for none.' },
  rules: named('ClassRules', exactly(Object.fromEntries(documentClasses.map((one) => [one, ruleSchema])))),
}));
