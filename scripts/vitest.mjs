import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hindrance, root } from './prepare.mjs';

/** All suites together may not take longer, in minutes. */
const longest = 36;
const deadline = Date.now() + longest * 60_000;

/**
 * Runs test files of one project, shown to the person as they go, and gives how many tests passed, failed and were
 * skipped. A file that cannot be loaded counts as one failed test, and so does a run that breaks or never ends.
 * Rejects when the person interrupts.
 */
export async function runSuite({ project, files, variables = {} }) {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-test-'));
  const results = join(folder, 'results.json');
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  try {
    const code = await runVitest(['run', '--project', project, ...reports, ...files], variables);
    const counts = existsSync(results) ? count(JSON.parse(readFileSync(results, 'utf8'))) : none();
    if (code !== 0 && counts.failed === 0) counts.failed = 1;
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** No test at all, to begin counting with. */
export function none() {
  return { passed: 0, failed: 0, skipped: 0 };
}

/** Vitest and its workers are one process group, so that one signal to the group ends them all. */
function runVitest(args, variables) {
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  return new Promise((resolve, reject) => {
    const stop = (why) => {
      endGroup(child.pid, 'SIGKILL');
      reject(new Hindrance(why));
    };
    const interrupt = () => stop('The tests were interrupted.');
    const expire = () => stop(`The tests have not ended after ${longest} minutes.`);
    const watchdog = setTimeout(expire, deadline - Date.now());
    process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(watchdog);
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      endGroup(child.pid, 'SIGKILL');
      resolve(code ?? 1);
    });
  });
}

function endGroup(group, signal) {
  try {
    process.kill(-group, signal);
  } catch {
    // The group has ended already.
  }
}

function count({ testResults }) {
  const counts = none();
  for (const file of testResults) {
    const results = file.assertionResults.map(({ status }) => (status in counts ? status : 'skipped'));
    for (const result of results) counts[result] += 1;
    if (file.status === 'failed' && !results.includes('failed')) counts.failed += 1;
  }
  return counts;
}
