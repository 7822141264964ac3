import type { Translate } from '../../foundation/i18n/translator.js';
import { exactly, named, text, textOrNull, wholeOrNull } from '../../web/json-schema.js';
import type { Problem } from './problem.js';

/** Something that is wrong with a table, as programs get it. */
export function presentProblem({ line, column, key, values }: Problem, t: Translate) {
  return { line, column, code: key.replace(/^(people|groups)\.(import_)?/, ''), detail: t(key, values) };
}

export const problemSchema = named(
  'ImportProblem',
  exactly({
    line: { ...wholeOrNull, description: 'Null for what is wrong with the file as a whole.' },
    column: textOrNull,
    code: { ...text, description: 'Always the same for the same kind of problem.' },
    detail: { ...text, description: 'The problem in words.' },
  }),
);
