import { languages, type Texts } from '../../foundation/i18n/languages.js';
import { codeShape } from '../organization.dto.js';
import { type Organization, type OrganizationKind, organizationKinds } from '../organization.entity.js';
import type { Entry } from './sheet.js';

/** An entity as a line of a file tells of it. */
export interface OrganizationLine {
  code: string;
  kind: OrganizationKind;
  names: Texts;
}

/** Checks lines of entities against each other and against those that are known, by what they are called. */
export function checkOrganizations(
  entries: readonly Entry[],
  known: ReadonlyMap<string, Organization>,
): OrganizationLine[] {
  const lines = new Map<string, number>();
  return entries.map((entry) => {
    const { cells, complain } = entry;
    const kind = organizationKinds.find((one) => one === cells.kind);
    if (cells.kind && !kind) complain('kind', 'people.import_kind', { kinds: organizationKinds.join(', ') });
    const code = codeIn(entry, lines, known);
    if (kind === 'member-state' && /^.{3,}$/.test(code)) complain('code', 'people.import_stateCode');
    return { code, kind: kind ?? 'other', names: namesIn(entry, lines, known) };
  });
}

function codeIn({ cells: { code = '' }, complain, line }: Entry, lines: Map<string, number>, known: ReadonlyMap<string, unknown>): string {
  const before = lines.get(code.toLowerCase());
  if (!code) return code;
  if (!codeShape.test(code)) complain('code', 'people.codeShape');
  else if (before !== undefined) complain('code', 'people.import_codeTwice', { line: before });
  else if (known.has(code.toLowerCase())) complain('code', 'people.codeTaken', { code });
  if (before === undefined) lines.set(code.toLowerCase(), line);
  return code;
}

/** Two entities of one name could not be told apart where people write the name. */
function namesIn({ cells, complain, line }: Entry, lines: Map<string, number>, known: ReadonlyMap<string, unknown>): Texts {
  const written = languages.flatMap((language) => {
    const name = cells[`name_${language}`];
    return name ? [[language, name] as const] : [];
  });
  if (written.length === 0) complain(null, 'people.nameMissing');
  for (const [language, name] of written) {
    const folded = name.toLocaleLowerCase();
    const isTaken = known.has(folded) || (lines.get(folded) ?? line) !== line;
    if (isTaken) complain(`name_${language}`, 'people.import_entityNameTwice', { name });
    lines.set(folded, line);
  }
  return Object.fromEntries(written) as Texts;
}
