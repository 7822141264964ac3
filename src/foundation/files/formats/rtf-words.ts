import iconv from 'iconv-lite';

/** Control words that stand for a character. */
export const marks: Record<string, string | undefined> = {
  line: '\n',
  tab: '\t',
  emdash: '\u2014',
  endash: '\u2013',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  bullet: '\u2022',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
};

/** Groups whose text is not part of the document as it is read. */
export const passedDestinations = new Set([
  'colortbl',
  'info',
  'pict',
  'objclass',
  'objname',
  'footer',
  'footerf',
  'footerl',
  'footerr',
  'headerl',
  'headerr',
  'listtext',
  'pntext',
  'pntxta',
  'pntxtb',
  'xe',
  'tc',
  'rxe',
  'nonshppict',
  'deleted',
  'annotation',
  'atnid',
  'atnauthor',
  'filetbl',
  'revtbl',
  'themedata',
  'colorschememapping',
  'datastore',
  'generator',
  'fldtype',
  'sp',
]);

/** Groups that older programs may pass over and we must not: their text is read. */
export const starredDestinations = new Set(['shptxt', 'ud', 'cs', 'ds', 'ts', 'shpinst']);

/** The name of a code page for the decoder; an unknown one is taken for Western European. */
export function codePageOf(number: number | undefined): string {
  if (number === 10_000) return 'macintosh';
  const name = `cp${number ?? 1252}`;
  return iconv.encodingExists(name) ? name : 'windows-1252';
}
