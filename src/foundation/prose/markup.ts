const names =
  'a abbr address article aside b base big blockquote body br button caption center cite code col colgroup dd del details div dl dt em embed fieldset ' +
  'figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark math meta ' +
  'nav noscript object ol option p path pre q s samp script section select small source span strike strong style sub summary sup svg table tbody td ' +
  'template textarea tfoot th thead title tr tt u ul var video xml';
const known = new Set(names.split(' '));
/** Their content is not for readers. */
const unread = new Set(['head', 'script', 'style', 'template', 'title', 'xml']);
const newLine = new Set('address article aside blockquote br caption dd div dl dt h1 h2 h3 h4 h5 h6 hr ol p pre section table tr ul'.split(' '));
const tag = /^<(\/?)([a-z][a-z0-9]*|(?:[movwx]|st1):[a-z0-9]+)(?:\s[^=]*=|\s*\/?>)/i;
const instruction = /^<(?:\?xml|!doctype|!\[)/i;

const characters: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '', bull: '•', middot: '·', hellip: '…', ndash: '–', mdash: '—',
  laquo: '«', raquo: '»', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', deg: '°', sect: '§', euro: '€',
};

/** The text of what may hold tags of HTML or of Word. A sign that belongs to no tag stays: a < b is no markup. */
export function withoutMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text;
  const pieces = withoutComments(decoded(text)).split(/(<[^<>]*>)/);
  return readable(pieces).map(asText).join('');
}

/** What stands for a character; twice encoded it stays as it is, since its writer meant to show it. */
function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));(?!#?\w{1,7};)/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return characters[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x10ffff ? '' : String.fromCodePoint(code);
  });
}

function withoutComments(text: string): string {
  const [first = '', ...rest] = text.split('<!--');
  const behind = rest.map((part) => {
    const end = part.indexOf('-->');
    return end < 0 ? part : part.slice(end + 3);
  });
  return first + behind.join('');
}

/** Without what stands between the tags of an element that is not for readers; where it never ends, only its tag is gone. */
function readable(pieces: readonly string[]): string[] {
  const tags = pieces.map(tagOf);
  const lastEnds = new Map(tags.map((found, index) => [found?.ends ? found.name : '', index]));
  let passing: string | null = null;
  return pieces.filter((_, index) => {
    const found = tags[index];
    if (passing !== null) {
      if (found?.ends && found.name === passing) passing = null;
      return false;
    }
    if (found && !found.ends && unread.has(found.name) && (lastEnds.get(found.name) ?? 0) > index) passing = found.name;
    return true;
  });
}

/** Null for words, which may stand between sharp brackets. */
function tagOf(piece: string): { name: string; ends: boolean } | null {
  const [, slash, name = ''] = tag.exec(piece) ?? [];
  if (!piece.endsWith('>') || (slash === undefined && !instruction.test(piece))) return null;
  const isTag = known.has(name.toLowerCase()) || name.includes(':') || slash === undefined;
  return isTag ? { name: name.toLowerCase(), ends: slash === '/' } : null;
}

function asText(piece: string): string {
  const found = tagOf(piece);
  if (!found) return piece;
  if (found.name === 'li') return found.ends ? '' : '\n- ';
  if (found.name === 'td' || found.name === 'th') return ' ';
  return newLine.has(found.name) ? '\n' : '';
}
