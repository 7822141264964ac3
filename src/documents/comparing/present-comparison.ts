import { exactly, language, listOf, named, orNull, text, yesNo } from '../../web/json-schema.js';
import type { Comparison } from './comparison.service.js';
import { changes } from './stretches.js';

/** What changed between two variants, as programs get it. */
export function presentComparison({ from, to, language: shown, languages, differences, isCut }: Comparison) {
  return {
    from: from.key,
    to: to.key,
    language: shown,
    languages,
    isCut,
    isByWord: differences?.isByWord ?? true,
    blocks: differences?.blocks ?? null,
  };
}

const stretchSchema = named('Stretch', exactly({ change: { enum: changes }, text }));

const comparedBlockSchema = named(
  'ComparedBlock',
  exactly({ as: { enum: ['heading', 'paragraph', 'item', 'row'] }, stretches: listOf(stretchSchema) }),
);

export const comparisonSchema = named(
  'Comparison',
  exactly({
    from: text,
    to: text,
    language: orNull(language),
    languages: { ...listOf(language), description: 'In which languages both have a text.' },
    isCut: { ...yesNo, description: 'Whether one of the files goes on where its reading stopped.' },
    isByWord: { ...yesNo, description: 'Whether changes are told by the word everywhere; else, in long texts, by the paragraph in places.' },
    blocks: { ...orNull(listOf(comparedBlockSchema)), description: 'Null where no language has a text of both.' },
  }),
);
