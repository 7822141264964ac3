// Finds an nginx: one that is installed, else Debian's package, unpacked once under node_modules; nothing is installed.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const documentation = readFileSync(new URL('../docs/running.md', import.meta.url), 'utf8');
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

/**
 * Starts an nginx of one process before a portal, as docs/running.md has it speak to the portal and send the files; and
 * for measuring, the kept files under /blobs/ as well. Where it caches, it keeps whatever it may for ten minutes, and
 * tells in X-Cache whether an answer was kept. Gives its port, and a way to stop it.
 */
export async function startNginx(program, { folder, uploads, portal, caches = false }) {
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configuration({ folder, uploads, port, portal, caches }));
  const child = spawn(program, ['-c', file, '-p', folder, '-e', join(folder, 'nginx.log')], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const stop = () => (child.kill('SIGTERM'), ended);
  await listening(port).catch(async (error) => {
    await stop();
    throw error;
  });
  return { port, stop };
}

function configuration({ folder, uploads, port, portal, caches }) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `daemon off; master_process off; pid ${folder}/nginx.pid;
events { worker_connections 256; }
http {
  access_log off; keepalive_requests 1000000; default_type application/octet-stream;
  ${temporary.map((what) => `${what}_temp_path ${folder}/nginx-${what};`).join(' ')}
  ${caches ? caching(folder) : ''}
  ${documentedUpstream(portal)}
  server {
    listen 127.0.0.1:${port};
    location / { proxy_pass http://plenary; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header Host $host; }
    location /blobs/ { root ${uploads}; }
    ${documentedLocation(uploads)}
  }
}
`;
}

/** What says nothing of caches is kept as well: a careless operator's cache is what is to be withstood. */
function caching(folder) {
  return `proxy_cache_path ${folder}/nginx-kept keys_zone=kept:1m; proxy_cache kept; proxy_cache_valid any 10m;
  add_header X-Cache $upstream_cache_status always;`;
}

/** How docs/running.md has nginx keep its connections and send files, before the portal on this port. */
function documentedUpstream(port) {
  const [lines] = /upstream plenary \{.*?\n\}\n.*?(?=\n\n|\nserver)/s.exec(documentation);
  return lines.replace(/127\.0\.0\.1:\d+/, `127.0.0.1:${port}`);
}

/** The very location that docs/running.md shows, with the folder of this portal. */
function documentedLocation(uploads) {
  const [location] = /location \/internal-files\/ \{.*?\n {2}\}/s.exec(documentation);
  return location.replace(/alias .*?;/, `alias ${uploads}/blobs/;`);
}

async function freePort() {
  const server = createServer();
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

async function listening(port) {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/blobs/`).catch(() => null);
    if (answer) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error('nginx did not start.');
}
