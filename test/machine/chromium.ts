import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/** A Chromium that runs on this machine, and the variables that it needs beside the environment. */
export interface Chromium {
  path: string;
  variables: Record<string, string>;
}

/**
 * Finds a Chromium: one that is installed; else the one from the npm package, unpacked once under node_modules; else,
 * where the caller allows it, Debian's package. Null where none of them runs.
 */
export async function findChromium({ mayInstall = false } = {}): Promise<Chromium | null> {
  const installed = installedChromium();
  if (installed) return installed;
  const unpacked = await unpackedChromium();
  if (unpacked) return unpacked;
  if (!mayInstall || !installPackage()) return null;
  return installedChromium();
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function installedChromium(): Chromium | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const path = paths.find((one) => existsSync(one) && runs({ path: one, variables: {} }));
  return path ? { path, variables: {} } : null;
}

async function unpackedChromium(): Promise<Chromium | null> {
  const folder = await unpack().catch((error: unknown) => {
    console.warn('The Chromium from npm cannot be unpacked:', error);
    return null;
  });
  if (!folder) return null;
  const path = join(folder, 'chromium');
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: folder };
  const libraries = { LD_LIBRARY_PATH: join(folder, 'libraries', 'lib') };
  const ways = [fonts, { ...fonts, ...libraries }].map((variables) => ({ path, variables }));
  return ways.find(runs) ?? null;
}

/** Unpacks the npm package's program, fonts and libraries (which a bare machine lacks); gives the folder. */
async function unpack(): Promise<string> {
  const brought = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', '..', 'bin');
  const cache = join(brought, '..', '..', '..', '.cache');
  const folder = join(cache, 'plenary-chromium');
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, 'unpacking-'));
  try {
    await Promise.all([
      expand(join(brought, 'chromium.br'), join(fresh, 'chromium')),
      untar(join(brought, 'fonts.tar.br'), join(fresh, 'fonts')),
      untar(join(brought, 'al2023.tar.br'), join(fresh, 'libraries')),
      untar(join(brought, 'swiftshader.tar.br'), fresh),
      writeFile(join(fresh, 'fonts.conf'), fontSettings(folder)),
    ]);
    await rename(fresh, folder).catch(() => undefined); // another process may have been faster
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return folder;
}

/** For a machine without fonts: Latin from the package, Cyrillic and Chinese from those that PDFs are written with. */
function fontSettings(folder: string): string {
  const ours = join(folder, '..', '..', '@expo-google-fonts');
  const families = ['noto-sans', 'noto-sans-sc'].map((family) => join(ours, family, '400Regular'));
  const lines = [join(folder, 'fonts'), ...families].map((place) => `<dir>${place}</dir>`).join('');
  return `<?xml version="1.0"?><fontconfig>${lines}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`;
}

async function expand(packed: string, file: string): Promise<void> {
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(file, { mode: 0o755 }));
}

async function untar(packed: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const archive = join(folder, basename(packed, '.br'));
  await expand(packed, archive);
  execFileSync('tar', ['-x', '--no-same-owner', '-f', archive, '-C', folder]);
  await rm(archive);
}

/** Whether the program starts at all: a missing library shows here. */
function runs({ path, variables }: Chromium): boolean {
  try {
    execFileSync(path, ['--version'], { env: { ...process.env, ...variables }, stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

function installPackage(): boolean {
  const aptGet = (...args: string[]): Buffer =>
    execFileSync('apt-get', args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: 600_000,
    });
  try {
    aptGet('update');
    aptGet('install', '-y', '--no-install-recommends', 'chromium');
    return true;
  } catch {
    return false;
  }
}
