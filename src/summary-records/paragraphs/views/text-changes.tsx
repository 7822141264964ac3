import { differencesOf } from '../../../documents/comparing/differences.js';
import { ChangedText } from '../../../documents/comparing/views/changed-text.js';
import type { TextBlock } from '../../../foundation/files/text-block.js';
import type { Language } from '../../../foundation/i18n/languages.js';
import { linesIn, plainRuns, readProse } from '../../../foundation/prose/prose.js';

/** What a text in light markup has become, with what came and what went. */
export function TextChanges({ from, to, language }: { from: string; to: string; language: Language }) {
  return <ChangedText blocks={differencesOf(blocksOf(from), blocksOf(to), language).blocks} language={language} />;
}

function blocksOf(source: string): TextBlock[] {
  return readProse(source).flatMap((block) =>
    linesIn(block).map((runs) => ({ as: block.kind === 'list' ? ('item' as const) : ('paragraph' as const), text: plainRuns(runs) })),
  );
}
