import type { TextBlock } from '../../foundation/files/text-block.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { type Purpose, sourceOpenings } from './cover-labels.js';
import { guessLanguage, statedLanguage } from './cover-language.js';
import { type CoverLine, coverLines } from './cover-lines.js';
import { readPurpose } from './cover-purpose.js';
import {
  type KnownOrganization,
  type NamedOrganization,
  isOrganizationName,
  knownOrganizations,
  namedOrganizations,
} from './cover-sources.js';
import { readRevision, readSymbolText } from './cover-symbol.js';
import { readTitle } from './cover-title.js';
import { foldText, opensWith } from './cover-words.js';

/** What a document says of itself on its first page (DOC-7). What is not found is undefined. */
export interface CoverBlock {
  title?: string;
  /** Codes of the organizations that the source names, in its order. */
  sources?: string[];
  /** The source as it is written. */
  sourceText?: string;
  /** One of the agenda's codes. */
  agendaItem?: string;
  /** The original's language: as stated, else the one that the text is written in. */
  language?: Language;
  /** The language that the text itself is written in: of a translation, not the original's. */
  writtenIn?: Language;
  purpose?: Purpose;
  /** As it is printed, with its language letter. */
  symbol?: string;
  revision?: number;
}

/** What the portal knows already and the cover may name. */
export interface CoverHints {
  agendaCodes: readonly string[];
  organizations: readonly NamedOrganization[];
}

const linesOfCover = 25;
const longestOpening = 150;

/** Reads the cover, in any of the six languages, from a document's first blocks: a guess, for a person to check. */
export function readCoverBlock(blocks: readonly TextBlock[], hints: CoverHints): CoverBlock {
  const lines = coverLines(blocks);
  const organizations = knownOrganizations(hints.organizations);
  const source = findSource(lines, organizations);
  const sources = source ? namedOrganizations(source.value, organizations) : [];
  const writtenIn = guessLanguage(blocks);
  return {
    title: readTitle(lines, source),
    sources: sources.length > 0 ? sources : undefined,
    sourceText: source?.value,
    agendaItem: readAgendaItem(lines, hints.agendaCodes),
    language: statedLanguage(lines) ?? writtenIn,
    writtenIn,
    purpose: readPurpose(lines),
    symbol: readSymbolText(lines),
    revision: readRevision(lines),
  };
}

/** Behind its label; else a line such as 'Contribution from France'; else a line that is an organization's name. */
function findSource(lines: readonly CoverLine[], organizations: readonly KnownOrganization[]): CoverLine | undefined {
  const cover = lines.slice(0, linesOfCover).filter(({ field }) => field === null);
  return (
    lines.find(({ field, value }) => field === 'source' && value !== '') ??
    cover.find(({ value }) => isSourceOpening(value) && namedOrganizations(value, organizations).length > 0) ??
    cover.find(({ value }) => isOrganizationName(value, organizations))
  );
}

function isSourceOpening(text: string): boolean {
  const folded = text.length <= longestOpening ? foldText(text) : '';
  return sourceOpenings.some((opening) => opensWith(folded, foldText(opening)));
}

/** The agenda's code that the cover names first; where one begins another ('4', '4.1'), the longer. */
function readAgendaItem(lines: readonly CoverLine[], codes: readonly string[]): string | undefined {
  for (const { value } of lines.filter(({ field }) => field === 'agendaItem')) {
    const text = foldText(value);
    const found = codes
      .map((code) => ({ code, at: positionOf(foldText(code), text) }))
      .filter(({ at }) => at >= 0)
      .toSorted((one, other) => one.at - other.at || other.code.length - one.code.length);
    if (found[0]) return found[0].code;
  }
  return undefined;
}

/** Where a code stands as a whole: '4' is neither in '14' nor in '4.1'. */
function positionOf(code: string, text: string): number {
  if (code === '') return -1;
  for (let at = text.indexOf(code); at >= 0; at = text.indexOf(code, at + 1)) {
    const before = text.slice(0, at);
    const behind = text.slice(at + code.length);
    if (!/(?:[a-zа-я0-9]|\d\.)$/.test(before) && !/^(?:[a-zа-я0-9]|\.\d)/.test(behind)) return at;
  }
  return -1;
}
