const longestName = 200;
const longestExtension = 16;

/** Every character that a reader or a file system takes for a path separator, as NFC leaves it. */
const slashes =
  /[/\\\u2044\u2215\u2216\u2571\u2572\u27cb\u27cd\u29f5\u29f6\u29f8\u29f9\ufe68\uff0f\uff3c\u{1f67c}\u{1f67d}]/gu;
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g;
/** Names that mean a device to Windows, whatever follows the dot. */
const device = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/i;
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The name under which a received file is shown and given back: in NFC, without control characters, direction
 * marks and anything like a slash, at most 200 bytes of UTF-8 with its extension kept, and never empty.
 * It never becomes a path of ours: stored names are hashes.
 */
export function cleanName(name: string): string {
  const safe = name
    .toWellFormed()
    .normalize('NFC')
    .replace(controls, '')
    .replace(directions, '')
    .replace(slashes, '_')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(device, '_$&');
  return withoutEnd(shorten(withoutEnd(safe))) || 'file';
}

/** Windows drops dots and spaces at the end of a name. */
function withoutEnd(name: string): string {
  let end = name.length;
  while (end > 0 && '. '.includes(name.charAt(end - 1))) end--;
  return name.slice(0, end);
}

function shorten(name: string): string {
  if (bytes(name) <= longestName) return name;
  const extension = extensionOf(name);
  const stem = cut(name.slice(0, name.length - extension.length), longestName - bytes(extension));
  return stem.trimEnd() + extension;
}

function extensionOf(name: string): string {
  const at = name.lastIndexOf('.');
  const extension = at > 0 ? name.slice(at) : '';
  return bytes(extension) <= longestExtension ? extension : '';
}

/** As many whole characters, with their combining marks, as fit into the bytes. */
function cut(text: string, room: number): string {
  let kept = '';
  let left = room;
  for (const character of text.match(/\P{M}\p{M}{0,8}|\p{M}/gu) ?? []) {
    left -= bytes(character);
    if (left < 0) break;
    kept += character;
  }
  return kept;
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
