import type { TextBlock } from '../../foundation/files/text-block.js';
import { type Language, isLanguage, languages, letters } from '../../foundation/i18n/languages.js';
import { commonWords, languageNames, onlyWords } from './cover-labels.js';
import type { CoverLine } from './cover-lines.js';
import { foldText } from './cover-words.js';

const longestStatement = 60;
const longestSample = 20_000;
const leastCommonWords = 4;

/** The original's language as the cover states it: 'Original: French', 'English only' (LNG-2). */
export function statedLanguage(lines: readonly CoverLine[]): Language | undefined {
  const stated = lines.filter(({ field }) => field === 'original').map(({ value }) => languageNamed(value));
  const alone = lines.filter(({ field, value }) => field === null && isOnlyStatement(value));
  return [...stated, ...alone.map(({ value }) => languageNamed(value))].find((language) => language !== undefined);
}

/** The language that a text is written in, by its script, or by its common words; undefined when it does not show. */
export function guessLanguage(blocks: readonly TextBlock[]): Language | undefined {
  const text = blocks
    .slice(0, 100)
    .map((block) => block.text.slice(0, 2_000))
    .join('\n')
    .slice(0, longestSample);
  return languageByScript(text) ?? languageByWords(text);
}

export function isOnlyStatement(line: string): boolean {
  const folded = foldText(line);
  const saysOnly = onlyWords.some((word) => folded.includes(foldText(word)));
  return line.length <= longestStatement && saysOnly && languageNamed(line) !== undefined;
}

/** Of several names the first counts; a single letter is ITU's for the language. */
function languageNamed(text: string): Language | undefined {
  const folded = foldText(text.slice(0, longestStatement));
  if (isLanguage(folded)) return folded;
  const found = languages
    .flatMap((language) => languageNames[language].map((name) => ({ language, at: folded.indexOf(foldText(name)) })))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at);
  return found[0]?.language ?? languages.find((language) => letters[language] === text.trim());
}

/** A third of the letters decides, for titles and names in Latin letters stand in texts of every language. */
function languageByScript(text: string): Language | undefined {
  const all = count(text, /\p{L}/gu);
  const ofNone = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu);
  const holds = (script: RegExp): boolean => count(text, script) * 3 > all;
  if (all === 0 || ofNone * 20 > all) return undefined;
  if (holds(/\p{Script=Arabic}/gu)) return 'ar';
  if (holds(/\p{Script=Han}/gu)) return 'zh';
  return holds(/\p{Script=Cyrillic}/gu) ? 'ru' : undefined;
}

function languageByWords(text: string): Language | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [first, second] = (['en', 'es', 'fr'] as const)
    .map((language) => ({ language, found: words.filter((word) => commonWords[language].includes(word)).length }))
    .toSorted((one, other) => other.found - one.found);
  return first!.found >= leastCommonWords && first!.found > second!.found ? first!.language : undefined;
}

function count(text: string, letter: RegExp): number {
  return text.match(letter)?.length ?? 0;
}
