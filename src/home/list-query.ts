import type { DocumentFilter } from '../documents/document-lists.js';
import { type DocumentSort, documentSorts } from '../documents/document-order.js';
import { purposes } from '../documents/document.entity.js';
import { type FileKind, isFileKind } from '../foundation/files/file-kinds.js';
import { isDay } from '../foundation/i18n/dates.js';
import { isLanguage } from '../foundation/i18n/languages.js';
import { actionLineCodes } from '../instruments/action-lines/action-lines.js';

/** What a reader asks of a list of documents by its address. What makes no sense is left out, not refused. */
export interface ListQuery {
  filter: Omit<DocumentFilter, 'meeting' | 'group'>;
  sort: DocumentSort;
  /** The format that language badges open. */
  as: FileKind;
  /** From 1. */
  page: number;
  /** The same as it stands in addresses, less the page. */
  params: Record<string, string | undefined>;
  isFiltered: boolean;
}

export type RawQuery = Readonly<Record<string, unknown>>;

/** How many documents stand on one page of a list. */
export const pageLength = 50;

const longestPage = 100_000;

/** Reads a query; `words` names the parameter in which words are searched for. */
export function readListQuery(raw: RawQuery, words: 'words' | 'q', usualSort: DocumentSort): ListQuery {
  const filter = {
    words: textOf(raw, words),
    item: textOf(raw, 'item'),
    source: textOf(raw, 'source'),
    office: textOf(raw, 'office'),
    instrument: textOf(raw, 'instrument'),
    actionLine: actionLineCodes.find((code) => code === raw.actionLine),
    purpose: purposes.find((purpose) => purpose === raw.purpose),
    language: isLanguage(raw.language) ? raw.language : undefined,
    since: isDay(textOf(raw, 'since') ?? '') ? textOf(raw, 'since') : undefined,
  };
  const sort = documentSorts.find((one) => one === raw.sort);
  const as = isFileKind(raw.as) ? raw.as : undefined;
  const { words: asked, ...others } = filter;
  return {
    filter,
    sort: sort ?? usualSort,
    as: as ?? 'docx',
    page: Math.min(Math.max(Math.trunc(Number(raw.page)) || 1, 1), longestPage),
    params: { [words]: asked, ...others, sort, as },
    isFiltered: Object.values(filter).some((value) => value !== undefined),
  };
}

/** A parameter as trimmed text of a sensible length; undefined when it is empty, missing or given several times. */
export function textOf(raw: RawQuery, name: string): string | undefined {
  const value = raw[name];
  return typeof value === 'string' ? value.trim().slice(0, 200) || undefined : undefined;
}
