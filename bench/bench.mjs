// npm run bench: how fast the built portal is, against limits that are measured in the same run; see README.md beside it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { findNginx, startNginx } from '../scripts/nginx.mjs';
import { buildArchive, pathOf } from './archive.mjs';
import { root } from './built.mjs';
import { asTable } from './figures.mjs';
import { measureDownloads, measurePacks } from './files.mjs';
import { multiply } from './multiply.mjs';
import { measureGrowth, measureJson, measurePages } from './reading.mjs';
import { measureRecords } from './records.mjs';
import { measureMemory, startBare, startPortal } from './servers.mjs';
import { measureLargeUpload, measureRush, measureSubmissions } from './submissions.mjs';

/** A quick run tells whether a change helped; only a whole one counts. */
const isQuick = process.argv.includes('--quick');
const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const scale = isQuick
  ? { rounds: 3, spell: 500, many: 20, rush: 200, large: { count: 8, size: 25_000_000 } }
  : { rounds: 5, spell: 2_000, many: 100, rush: 2_000, large: { count: 40, size: 50_000_000 } };

const token = 'plenary_only-for-measuring';
const folder = mkdtempSync(join(tmpdir(), 'plenary-bench-'));
const uploads = join(folder, 'uploads');
const running = [];
const figures = [];

try {
  const bench = await open();
  await tell('json', () => measureJson(bench));
  await tell('pages', () => measurePages(bench));
  await tell('growth', () => grown(bench));
  await tell('downloads', () => measureDownloads(bench));
  await tell('packs', () => measurePacks(bench));
  await tell('submissions', () => measureSubmissions(bench));
  await tell('rush', () => measureRush(bench));
  await tell('upload', () => measureLargeUpload(bench));
  await tell('records', () => measureRecords({ ...bench, cookie: `plenary=${token}-chair` }));
  await tell('memory', () => measureMemory(bench.portal));
} finally {
  for (const server of running.toReversed()) await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
report();

/** Builds the archive, and starts the portal and what it is measured against. */
async function open() {
  say(`Node ${process.versions.node}, ${availableParallelism()} processors, load ${loadavg()[0].toFixed(1)}, in ${folder}`);
  const database = join(folder, 'plenary.db');
  const built = await buildArchive({ database, uploads, token, large: scale.large });
  const bareFolder = join(folder, 'bare');
  mkdirSync(bareFolder);
  const portal = await start(startPortal({ database, uploads, folder }));
  const bare = await start(startBare({ database, folder: bareFolder }));
  return { ...scale, ...(await front(database, portal)), portal, bare, folder, token, database, paths: pathsOf(built) };
}

/** An nginx, and one before a portal of its own that leaves the bytes to it. */
async function front(database, portal) {
  const program = findNginx({ mayFetch: true });
  if (!program) return { nginx: null, fronted: portal };
  const behind = await start(startPortal({ database, uploads, folder, X_ACCEL: '/internal-files' }));
  const nginx = await start(startNginx(program, { folder, uploads, portal: behind.port }));
  return { nginx, fronted: nginx };
}

function pathsOf({ megabyte, large }) {
  const paths = large.map(({ sha256 }) => pathOf(uploads, sha256));
  const largeBytes = large.reduce((sum, { size }) => sum + size, 0);
  return { megabyte: `/${relative(uploads, pathOf(uploads, megabyte.sha256))}`, large: paths, largeBytes };
}

async function grown(bench) {
  const database = join(folder, 'large.db');
  multiply(bench.database, database, 20);
  const large = await startPortal({ database, uploads, folder });
  return measureGrowth(bench, large).finally(() => large.stop());
}

async function start(starting) {
  const server = await starting;
  running.push(server);
  return server;
}

async function tell(name, measure) {
  if (asked.length > 0 && !asked.includes(name)) return;
  const told = await measure();
  figures.push(...told);
  for (const { name: what, value, unit, ratio } of told) say(`${what}: ${value} ${unit}${ratio === null ? '' : `, ratio ${ratio}`}`);
}

/** Only a whole run is kept. */
function report() {
  process.stdout.write(`${asTable(figures)}\n`);
  if (isQuick || asked.length > 0) return;
  writeFileSync(new URL('latest.json', import.meta.url), `${JSON.stringify(figures, null, 2)}\n`);
  say(`Written to ${relative(root, new URL('latest.json', import.meta.url).pathname)}.`);
}

function say(text) {
  process.stderr.write(`${text}\n`);
}
