import CFB, { type CFB$Container } from 'cfb';
import { Unacceptable } from './unacceptable.js';

/** An OLE2 compound file, in which the Office programs up to 2003 wrote and which still wraps encrypted packages. */
export class OleFile {
  private constructor(private readonly container: CFB$Container) {}

  static open(bytes: Buffer): OleFile {
    try {
      return new OleFile(CFB.read(bytes, { type: 'buffer' }));
    } catch {
      throw Unacceptable.damaged();
    }
  }

  /** Full paths below the root, storages with a slash at the end. */
  get paths(): string[] {
    return this.container.FullPaths.map((path) => path.slice(path.indexOf('/') + 1));
  }

  /** The bytes of a stream by its path; null where there is none. */
  stream(name: string): Buffer | null {
    const at = this.paths.findIndex((path) => path.toLowerCase() === name.toLowerCase());
    const entry = this.container.FileIndex[at];
    if (!entry) return null;
    const bytes = Buffer.from(entry.content ?? []);
    if (bytes.length < entry.size) throw Unacceptable.damaged();
    return bytes;
  }
}

export function isOle(bytes: Buffer): boolean {
  return bytes.toString('hex', 0, 8) === 'd0cf11e0a1b11ae1';
}

const vba = /(?:^|\/)(?:_VBA_PROJECT(?:_CUR)?|VBA|Macros)(?:\/|$)/i;
/** What a file wrapped as an object ends in when it is a program; the name stands before the bytes. */
const programName = /\.(?:exe|com|scr|bat|cmd|js|jse|vbs|vbe|wsf|hta|ps1|msi|lnk|dll|jar)\0/i;

/** Refuses macros, encryption and wrapped programs anywhere in it; answers the opened file. */
export function checkOle(bytes: Buffer): OleFile {
  const ole = OleFile.open(bytes);
  if (ole.paths.some((path) => vba.test(path))) throw new Unacceptable('foundation.fileMacros');
  if (ole.paths.includes('EncryptedPackage')) throw new Unacceptable('foundation.fileEncrypted');
  for (const path of ole.paths.filter((one) => one.endsWith('\u0001Ole10Native'))) {
    const name = ole.stream(path)?.toString('latin1', 0, 1_024) ?? '';
    if (programName.test(name)) throw new Unacceptable('foundation.fileProgram');
  }
  return ole;
}

/** Whether other objects lie inside, as Word, Excel and the rest name their storages. */
export function holdsObjects(ole: OleFile): boolean {
  return ole.paths.some((path) => /^(?:ObjectPool\/.|MBD[0-9A-F]{8}\/)/i.test(path));
}
