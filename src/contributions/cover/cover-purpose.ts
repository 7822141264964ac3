import { type Purpose, noneWords, purposeNames, purposeStatements } from './cover-labels.js';
import type { CoverLine } from './cover-lines.js';
import { foldText, opensWith } from './cover-words.js';

const purposes = ['action', 'discussion', 'information'] as const;

const statements = purposes.flatMap((purpose) =>
  Object.values(purposeStatements)
    .flatMap((words) => words[purpose])
    .map((word) => ({ purpose, word: foldText(word) })),
);
const names = purposes.flatMap((purpose) => purposeNames[purpose].map((word) => ({ purpose, word: foldText(word) })));

/** What the cover says the document is for; where it asks for an action without saying so otherwise, that. */
export function readPurpose(lines: readonly CoverLine[]): Purpose | undefined {
  const labelled = lines.filter(({ field }) => field === 'purpose').map(({ value }) => purposeNamed(value));
  const alone = lines.filter(({ field }) => field === null).map(({ value }) => purposeStated(value));
  const asked = lines.filter(({ field, value }) => field === 'actionRequired' && value !== '');
  const stated = [...labelled, ...alone].find((purpose) => purpose !== undefined);
  return stated ?? (asked[0] && purposeAsked(asked[0].value));
}

/** The purpose that a line states which says nothing else: 'For information', '(供参考)'. */
export function purposeStated(line: string): Purpose | undefined {
  const folded = /\p{L}(?:.*\p{L})?/su.exec(foldText(line))?.[0];
  return statements.find(({ word }) => word === folded)?.purpose;
}

/** Of several purposes the first counts: 'Information and discussion'. */
function purposeNamed(text: string): Purpose | undefined {
  const folded = foldText(text);
  const found = [...statements, ...names]
    .map(({ purpose, word }) => ({ purpose, at: folded.indexOf(word) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at);
  return found[0]?.purpose;
}

function purposeAsked(text: string): Purpose | undefined {
  const folded = foldText(text);
  if (noneWords.some((word) => opensWith(folded, foldText(word)))) return undefined;
  return statements.find(({ word }) => opensWith(folded, word))?.purpose ?? 'action';
}
