import { languages } from '../../foundation/i18n/languages.js';
import { translator } from '../../foundation/i18n/translator.js';
import { foldText } from './cover-words.js';

/** What the portal's templates ask for on a cover, and in the text behind it. */
export const promptNames = ['document', 'agendaItem', 'purpose', 'source', 'title', 'text'] as const;
export type Prompt = (typeof promptNames)[number];

const prompts = new Set(
  languages.flatMap((language) => promptNames.map((name) => foldText(translator(language)(`contributions.prompt_${name}`)))),
);

/** Whether a line still asks, because nobody has written in its place. */
export function isPrompt(line: string): boolean {
  return prompts.has(foldText(line));
}
