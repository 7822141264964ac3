// How fast the built portal takes contributions and shows a long list of them; see README.md beside it.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const [documents = 1_000, atOnce = 40, size = 20_000] = process.argv.slice(2).map(Number);
const readings = 100;
const meeting = 'wg-wsis-14';
const delegate = 'france@plenary.example';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plenary-bench-'));
const surroundings = {
  cwd: folder,
  env: {
    PATH: process.env.PATH,
    PORT: '0',
    LOG_LEVEL: 'error',
    API_REQUESTS_PER_MINUTE: '0',
    DATABASE_URL: `sqlite:${join(folder, 'plenary.db')}`,
    UPLOADS_DIR: join(folder, 'uploads'),
  },
};

const server = spawn(process.execPath, [join(root, 'dist/src/main.js')], {
  ...surroundings,
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const address = await addressFrom(server);
  const token = portal('token', 'create', '--email', delegate, '--scope', 'write');
  console.log(`Node ${process.versions.node}, ${availableParallelism()} processors, SQLite, ${folder}`);
  tell(`${documents} submissions of ${size} bytes, ${atOnce} at a time`, await submissions(address, token));
  tell(`the meeting's page, ${readings} times`, await pages(`${address}/meetings/${meeting}`));
  const list = await pages(`${address}/api/v1/meetings/${meeting}/documents?limit=200`);
  tell(`200 documents by the API, ${readings} times`, list);
} finally {
  const ended = new Promise((resolve) => server.once('close', resolve));
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

function addressFrom({ stdout }) {
  return new Promise((resolve, reject) => {
    let said = '';
    stdout.on('data', (chunk) => {
      said += chunk;
      const [, address] = /ready at (http:\/\/\S+)/.exec(said) ?? [];
      if (address) resolve(address);
    });
    stdout.once('close', () => reject(new Error(`The portal did not start: ${said}`)));
  });
}

function portal(...words) {
  const { stdout } = spawnSync(process.execPath, [join(root, 'dist/src/portal.js'), ...words], surroundings);
  return String(stdout).trim();
}

function submissions(address, token) {
  return measure(documents, atOnce, () => {
    const form = new FormData();
    form.set('metadata', JSON.stringify({ title: 'On speed', language: 'en', purpose: 'information' }));
    form.set('file', new Blob([randomBytes(size / 2).toString('hex')]), 'speed.txt');
    const headers = { Authorization: `Bearer ${token}` };
    return ask(`${address}/api/v1/meetings/${meeting}/contributions`, { method: 'POST', headers, body: form });
  });
}

function pages(address) {
  return measure(readings, 1, () => ask(address));
}

async function ask(address, asking) {
  const answer = await fetch(address, asking);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
}

/** Does the work so many times, so many at once. Gives how long each took and all together, in milliseconds. */
async function measure(times, together, work) {
  const each = [];
  let begun = 0;
  const worker = async () => {
    while (begun < times) {
      begun += 1;
      const began = performance.now();
      await work();
      each.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: together }, worker));
  return { each: each.toSorted((one, other) => one - other), all: performance.now() - began };
}

function tell(what, { each, all }) {
  const at = (share) => each[Math.min(each.length - 1, Math.floor(each.length * share))].toFixed(1);
  const rate = ((each.length / all) * 1_000).toFixed(1);
  console.log(`${what}: ${rate} a second; p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1)} ms`);
}
