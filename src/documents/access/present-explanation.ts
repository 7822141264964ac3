import { exactly, named, textOrNull } from '../../web/json-schema.js';
import { sightReasons } from '../document.policy.js';
import type { Explanation } from './explanation.service.js';

export function presentExplanation({ person, sight, because }: Explanation) {
  return { person, sight, because };
}

export const explanationSchema = named('Explanation', exactly({
  person: { ...textOrNull, description: 'Null for somebody who has not signed in.' },
  sight: { enum: ['number', 'line', 'all'] },
  because: { enum: sightReasons, description: 'The first rule that decides it.' },
}));
