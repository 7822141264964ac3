// npm run test:nodes: the soak and the whole suite on every Node that the portal is said to run on, each with packages of
// its own. It takes as often as long as `npm test`. `npm run test:nodes -- 24 documents` narrows it down.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root, say } from './prepare.mjs';

const versions = ['20', '22', '24'];
const asked = process.argv.slice(2);
const chosen = versions.filter((version) => asked.includes(version));
const words = asked.filter((word) => !versions.includes(word));
const failed = [];

for (const version of chosen.length > 0 ? chosen : versions) {
  const folder = mkdtempSync(join(tmpdir(), `plenary-node${version}-`));
  try {
    copySources(folder);
    const on = (...command) => runsOn(version, folder, command);
    const holds =
      on('npm', 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error') &&
      on('npm', 'run', '-s', 'build') &&
      on('node', '--expose-gc', 'scripts/soak.mjs') &&
      on('node', 'scripts/test.mjs', ...words);
    if (!holds) failed.push(version);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
say(failed.length > 0 ? `Does not hold on Node ${failed.join(', ')}.` : 'Holds on all of them.');
process.exitCode = failed.length > 0 ? 1 : 0;

/** What git knows, and nothing that another Node has built. */
function copySources(folder) {
  const { stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: root, maxBuffer: 2 ** 26 });
  for (const file of String(stdout).split('\0').filter(Boolean)) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
}

/** The package `node` brings a Node of this version, in front of the path. */
function runsOn(version, folder, command) {
  say(`\n== Node ${version}: ${command.join(' ')}`);
  const [program, ...args] = ['npx', '--yes', `--package=node@${version}`, '--', ...command];
  return spawnSync(program, args, { cwd: folder, stdio: 'inherit' }).status === 0;
}
