import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';

/** What a program has unpacked, by path. */
export type Unpacked = Map<string, Buffer>;

/** Programs that people unpack with; each gets the archive and the folder in which it is to unpack. */
export const unpackers: Record<string, (archive: string, folder: string) => [command: string, ...rest: string[]]> = {
  unzip: (archive, folder) => ['unzip', '-q', archive, '-d', folder],
  '7z': (archive, folder) => ['7z', 'x', '-y', `-o${folder}`, archive],
  bsdtar: (archive, folder) => ['bsdtar', '-xf', archive, '-C', folder],
  python3: (archive, folder) => ['python3', '-c', pythonUnpacking, archive, folder],
};

const pythonUnpacking = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as pack:
    assert pack.testzip() is None
    pack.extractall(sys.argv[2])
`;

export function isInstalled(command: string): boolean {
  return spawnSync('sh', ['-c', 'command -v "$0"', command]).status === 0;
}

/** Unpacks with a program into a folder inside another, and answers everything that is then in the outer one. */
export function unpackedBy(name: string, bytes: Buffer, outer: string): Unpacked {
  const [archive, folder] = [join(outer, 'pack.zip'), join(outer, 'jail', 'inner')];
  mkdirSync(folder, { recursive: true });
  writeFileSync(archive, bytes);
  const [command, ...rest] = unpackers[name]!(archive, folder);
  execFileSync(command, rest, { stdio: 'pipe', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  const paths = readdirSync(outer, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(outer, path)).isFile());
  return new Map(files.map((path) => [path, readFileSync(join(outer, path))]));
}

/** The contents of an archive in the order of its directory, every sum checked. */
export async function entriesOf(bytes: Buffer): Promise<Unpacked> {
  const archive = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true });
  const entries: Unpacked = new Map();
  for await (const entry of archive.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    if (crc32(Buffer.concat(chunks)) !== entry.crc32) throw new Error(`Damaged: ${entry.fileName}`);
    if (entries.has(entry.fileName)) throw new Error(`Twice: ${entry.fileName}`);
    entries.set(entry.fileName, Buffer.concat(chunks));
  }
  return entries;
}

export interface Manifest {
  group: string;
  meeting: string | null;
  files: {
    path: string;
    document: string;
    symbol: string;
    variant: string;
    language: string;
    isFallback: boolean;
    size: number;
    sha256: string;
  }[];
  leftOut: { symbol: string; variant: string | null; part: string | null; language: string | null; reason: string }[];
}

export function manifestIn(entries: Unpacked): Manifest {
  return JSON.parse(entries.get('manifest.json')!.toString()) as Manifest;
}
