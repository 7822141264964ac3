import { longestSymbol, withoutFileName } from './spelling.js';

/** What kinds of symbols other bodies give to their papers (NUM-5, NUM-7). */
export const outsideKinds = [
  'council',
  'archive',
  'study-group',
  'advisory-group',
  'conference',
  'contribution',
  'temporary',
  'united-nations',
  '3gpp',
  'ieee',
  'wto',
] as const;
export type OutsideKind = (typeof outsideKinds)[number];

/** What may stand behind a symbol: suffixes in brackets or not, a star, a language letter. */
const ending = /(?:[ (]{0,2}(?:[Rr]ev|[Aa]dd|[Cc]orr)\.? ?\d{1,3}\)?){0,3}\*{0,2}(?:-[ACEFRS])?/;

const shapes: readonly (readonly [OutsideKind, RegExp])[] = [
  ['council', /C\d\d\/(?:(?:INF|DT|ADM|DL)\/)?\d{1,4}/],
  ['archive', /S\d\d-[A-Z]{2,4}-[A-Z]{1,4}-\d{4}/],
  ['study-group', /[TDR]\d\d-[A-Z0-9.]{2,10}(?:-\d{6})?(?:-[A-Z0-9]{1,8}){1,2}-\d{3,4}(?:!(?:[RAC]\d{1,3}){0,3}(?:!(?:MSW|PDF|ZIP))?)?/],
  ['advisory-group', /(?:TDAG|RAG|TSAG)\d\d(?:-\d{1,3})?\/(?:[A-Z]{1,4}\/)?\d{1,4}/],
  ['conference', /(?:PP|WCIT|WRC|WTSA|WTDC|WTPF|RA)-?\d\d\/(?:[A-Z]{1,4}\/)?\d{1,4}/],
  ['contribution', /COM \d{1,2}-(?:C ?)?\d{1,4}/],
  ['temporary', /(?:DT|DL)\/\d{1,4}/],
  ['united-nations', /[AES]\/(?:[A-Z0-9][A-Za-z0-9.]{0,9}\/){1,6}[A-Za-z]{0,8}\.?\d{1,4}/],
  ['3gpp', /[A-Z]{1,2}\d?-\d{6,7}(?:r\d\d)?/],
  ['ieee', /\d\d-\d\d\/\d{4}r\d{1,3}/],
  ['wto', /(?:JOB|WT|TN)\/(?:[A-Z0-9]{1,8}\/){1,5}(?:Rev\.|Add\.|Corr\.)?\d{1,4}/],
];

const patterns = shapes.map(([kind, shape]) => ({ kind, pattern: new RegExp(`^(?:${shape.source})${ending.source}$`) }));

/** To which grammar of another body a symbol belongs; null when it belongs to none that is known. */
export function outsideKindOf(text: string): OutsideKind | null {
  if (text.length > longestSymbol) return null;
  const written = withoutFileName(text).replace(/\s+/g, ' ').trim();
  return patterns.find(({ pattern }) => pattern.test(written))?.kind ?? null;
}
