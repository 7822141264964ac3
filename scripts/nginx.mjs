// Finds an nginx: one that is installed, else Debian's package, unpacked once under node_modules; nothing is installed.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../node_modules/.cache', import.meta.url));

/** The path of an nginx that runs here, or null. */
export function findNginx({ mayFetch = false } = {}) {
  const installed = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'].map((folder) => join(folder, 'nginx'));
  const unpacked = join(cache, 'plenary-nginx', 'usr', 'sbin', 'nginx');
  const found = [...installed, unpacked].find(runs);
  if (found || !mayFetch) return found ?? null;
  return unpackPackage() && runs(unpacked) ? unpacked : null;
}

/** Whether the program starts at all: a missing library shows here. */
function runs(path) {
  if (!existsSync(path)) return false;
  try {
    execFileSync(path, ['-V'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

function unpackPackage() {
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'unpacking-'));
  const run = (program, ...args) => execFileSync(program, args, { cwd: fresh, stdio: 'ignore', timeout: 120_000 });
  try {
    download(run);
    const [archive] = readdirSync(fresh).filter((name) => name.endsWith('.deb'));
    run('dpkg-deb', '--extract', archive, 'unpacked');
    renameSync(join(fresh, 'unpacked'), join(cache, 'plenary-nginx'));
    return true;
  } catch {
    return false; // no Debian, no network, or another process was faster
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** The lists of packages of a machine that was just made are empty or old. */
function download(run) {
  try {
    run('apt-get', 'download', 'nginx');
  } catch {
    run('apt-get', 'update');
    run('apt-get', 'download', 'nginx');
  }
}
