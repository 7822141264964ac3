import { cleanName } from '../foundation/files/clean-name.js';

/** No longer than this, so that whole paths stay short enough for every file system. */
const longestFolder = 60;

/** What Windows takes in no name, beside slashes and control characters. */
const forbidden = /[<>:"|?*]/g;

/** Names that mean a device to Windows, which looks at no space before the dot. */
const device = /^(con|prn|aux|nul|(com|lpt)[0-9¹²³]|con(in|out)\$) *(\.|$)/i;

/**
 * Gives the folders and files of a pack names that every file system takes, that lead nowhere else, and of which no
 * two are the same in a folder where capital letters do not count.
 */
export class PackNames {
  private readonly taken = new Set<string>();
  private readonly folders = new Map<string, string>();

  constructor(reserved: readonly string[] = []) {
    for (const name of reserved) this.taken.add(folded(name));
  }

  /** The folder of this key inside another one ('' for the pack itself), named once; '04 Internet'. */
  folder(parent: string, key: string, title: string): string {
    const whole = JSON.stringify([parent, key]);
    const known = this.folders.get(whole);
    if (known !== undefined) return known;
    const made = this.free(parent, shortened(safe(title)), '');
    this.folders.set(whole, made);
    return made;
  }

  file(folder: string, name: string): string {
    const clean = safe(name);
    const dot = clean.lastIndexOf('.');
    return this.free(folder, clean.slice(0, dot), clean.slice(dot));
  }

  private free(folder: string, stem: string, extension: string): string {
    for (let count = 1; ; count++) {
      const name = count === 1 ? stem : `${stem} (${count})`;
      const path = `${folder ? `${folder}/` : ''}${name}${extension}`;
      if (this.taken.has(folded(path))) continue;
      this.taken.add(folded(path));
      return path;
    }
  }
}

/** The folder of an agenda item: its number in two digits, so that folders sort as the agenda does. */
export function itemFolder(code: string, title: string): string {
  return `${code.replace(/^\d(?!\d)/, '0$&')} ${title}`;
}

function safe(name: string): string {
  const clean = cleanName(name.normalize('NFC').replace(forbidden, '_'));
  return device.test(clean) ? `_${clean}` : clean;
}

/** Whole characters only, and no dot or space at the end. */
function shortened(name: string): string {
  const characters = [...new Intl.Segmenter('und').segment(name)].map(({ segment }) => segment);
  if (characters.length <= longestFolder) return name;
  return safe(characters.slice(0, longestFolder).join(''));
}

/** What two names have in common when a file system does not tell them apart. */
function folded(path: string): string {
  return path.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC');
}
