import { exactly, instant, instantOrNull, language, listOf, named, text, textOrNull, yesNo } from '../../web/json-schema.js';
import type { DocumentLine } from '../document-details.js';
import { lineSchema, presentLine } from '../present-document.js';
import { versionStates } from '../variants/language-version.entity.js';
import type { BoardRow } from './translation-board.service.js';
import type { TranslationStep } from './translation-step.entity.js';

/** A row of the board, as programs get it. */
export function presentBoardRow({ line, variant, versions, overdue }: BoardRow) {
  return {
    document: presentLine(line),
    variant: variant.key,
    languages: versions.map(({ language: code, state, dueOn }) => ({ language: code, state, dueOn, isOverdue: overdue.includes(code) })),
  };
}

const day = { ...textOrNull, description: 'The day, YYYY-MM-DD, by which it is wished for.' };
const state = { enum: versionStates };

export const boardRowSchema = named('TranslationRow', exactly({
  document: lineSchema,
  variant: text,
  languages: listOf(named('PlannedLanguage', exactly({ language, state, dueOn: day, isOverdue: yesNo }))),
}));

/** Each language of each variant of a document, with what became of it. */
export function presentTranslations({ variants }: DocumentLine, steps: readonly TranslationStep[]) {
  return variants.flatMap(({ variant, versions }) =>
    versions.map((version) => {
      const own = steps.filter((step) => step.version.variant.key === variant.key && step.version.language === version.language);
      return {
        variant: variant.key,
        language: version.language,
        state: version.state,
        dueOn: version.dueOn,
        changedAt: own.at(-1)?.at.toISOString() ?? null,
        steps: own.map((step) => ({ state: step.state, dueOn: step.dueOn, at: step.at.toISOString(), person: step.person })),
      };
    }),
  );
}

const stepSchema = named('TranslationStep', exactly({ state, dueOn: day, at: instant, person: text }));

export const translationSchema = named('Translation', exactly({
  variant: text,
  language,
  state,
  dueOn: day,
  changedAt: instantOrNull,
  steps: listOf(stepSchema),
}));
