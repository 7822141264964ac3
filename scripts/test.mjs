// npm test: the whole suite on SQLite, what touches a database again on PostgreSQL, and the pages in a real browser.
// `npm test -- documents` runs only the files whose path holds one of the given words.
import { join } from 'node:path';
import { Hindrance, complain, prepare, root, say } from './prepare.mjs';
import { findNginx } from './nginx.mjs';
import { browserFiles, databaseFiles, proxyFiles, storyFiles } from './suites.mjs';
import { none, runSuite } from './vitest.mjs';

const isComplete = Boolean(process.env.CI);
const isRoot = process.getuid?.() === 0;
const words = process.argv.slice(2);
const totals = none();
const leftOut = [];

let isInterrupted = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (isInterrupted = true));

try {
  await prepare();
  fetchNginx();
  await onSqlite();
  await onPostgres();
  await inBrowser();
} catch (error) {
  complain(error);
  totals.failed += 1;
}
report();

/** The portal needs no nginx, but what it promises to those who put one before it is tried with a real one. */
function fetchNginx() {
  const files = proxyFiles(words);
  if (files.length === 0 || findNginx({ mayFetch: true })) return;
  leaveOut('nginx', files, 'none is installed, and Debian’s package cannot be fetched; the rest of these files runs');
}

async function onSqlite() {
  await suite('SQLite', { project: 'stories*', files: storyFiles(words) });
}

/** Only what touches a database is told twice. */
async function onPostgres() {
  const files = databaseFiles(words);
  if (files.length === 0) return;
  const { startPostgres } = await load('postgres.ts');
  const server = await startPostgres().catch((error) => leaveOut('PostgreSQL', files, error));
  if (!server) return;
  try {
    await suite('PostgreSQL', { project: 'stories*', files, variables: { TEST_DATABASE_URL: server.url } });
  } finally {
    await server.stop();
  }
}

async function inBrowser() {
  const files = browserFiles(words);
  if (files.length === 0) return;
  const { findChromium } = await load('chromium.ts');
  const chromium = await findChromium({ mayInstall: isComplete && isRoot });
  if (!chromium) return leaveOut('Chromium', files, 'none is installed, and the one from npm does not run here');
  await suite(`Chromium (${chromium.path})`, { project: 'browser', files });
}

async function suite(title, asked) {
  if (asked.files.length === 0) return;
  if (isInterrupted) throw new Hindrance('The tests were interrupted.');
  say(`\n== ${title}: ${asked.files.length} test files`);
  const { passed, failed, skipped } = await runSuite(asked);
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
}

function leaveOut(what, files, why) {
  const [reason] = (why.message ?? why).split('\n');
  const sentence = `${what} cannot be had here (${reason}). Left out: ${files.join(', ')}`;
  say(`\n== ${sentence}`);
  leftOut.push(sentence);
  totals.skipped += files.length;
  if (isComplete) totals.failed += 1;
  return null;
}

/** The modules of the test machine are TypeScript; Vite reads them for us. */
async function load(name) {
  const { runnerImport } = await import('vite');
  return (await runnerImport(join(root, 'test', 'machine', name))).module;
}

function report() {
  for (const sentence of leftOut) say(`\nLEFT OUT: ${sentence}`);
  if (leftOut.length > 0 && isComplete) say('With CI set nothing may be left out, so this run has failed.');
  process.stdout.write(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped\n`);
  process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;
}
