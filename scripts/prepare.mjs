import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of the repository, in which every command runs. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const stamp = join(root, 'dist', '.built');
const sources = ['src', 'ormconfig.ts', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

/**
 * Makes the repository ready to run: packages installed, sources built, folders made. What is ready is left alone.
 * It speaks on standard error only, so that a command's own output stays clean.
 * Throws a Hindrance where it cannot go on.
 */
export async function prepare() {
  process.chdir(root);
  refuseOtherNodes();
  if (packagesAreStale()) await installPackages();
  if (buildIsStale()) await build();
  for (const folder of ['data', 'uploads']) mkdirSync(join(root, folder), { recursive: true });
}

/**
 * Runs a built program in this very process: signals, terminal and exit code are its own, and nothing stays behind.
 * Variables of a `.env` file are added to the environment, which wins over them.
 */
export async function runBuilt(program) {
  const path = join(root, 'dist', 'src', program);
  if (existsSync('.env')) process.loadEnvFile('.env');
  process.setSourceMapsEnabled(true);
  process.argv[1] = path;
  await import(pathToFileURL(path).href);
}

export function giveUp(error) {
  complain(error);
  process.exit(1);
}

/** Says a plain sentence where a person can help, and the whole story where something is broken. */
export function complain(error) {
  say(error instanceof Hindrance ? error.message : (error?.stack ?? String(error)));
}

export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Something that a person has to settle before the command can run. */
export class Hindrance extends Error {}

function refuseOtherNodes() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (engines.node.split(' ').every((bound) => isWithin(process.versions.node, bound))) return;
  const here = process.versions.node;
  throw new Hindrance(`Plenary runs on Node ${engines.node}, and this is Node ${here}. Please install another.`);
}

/** Whether a version such as 20.19.2 keeps a bound such as `>=20.19` or `<24`. */
function isWithin(version, bound) {
  const [, sign, limit] = /^(>=|<)([\d.]+)$/.exec(bound) ?? [];
  const [here, there] = [version, limit].map((one) => one.split('.').map(Number));
  const part = [0, 1, 2].find((index) => here[index] !== (there[index] ?? 0)) ?? 2;
  const difference = here[part] - (there[part] ?? 0);
  return sign === '<' ? difference < 0 : difference >= 0;
}

/** npm writes a copy of the lock file into node_modules as its last step. */
function packagesAreStale() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  return !existsSync(installed) || statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs;
}

async function installPackages() {
  say('Installing packages (npm ci). The first time this takes a few minutes ...');
  const code = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code === 0) return;
  const missing = ['python3', 'make', 'g++'].filter((tool) => !isOnPath(tool));
  if (missing.length === 0) throw new Hindrance('npm ci failed; its own words are above.');
  const why = 'SQLite has to be compiled where no ready-made file fits';
  throw new Hindrance(`npm ci failed. ${why}, and this machine lacks: ${missing.join(', ')}.`);
}

function isOnPath(tool) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, tool)));
}

function buildIsStale() {
  return !existsSync(stamp) || sources.some((source) => newest(join(root, source)) > statSync(stamp).mtimeMs);
}

/** The last moment at which a file, or anything in a folder, was changed, added or removed. */
function newest(path) {
  const { mtimeMs, isDirectory } = describe(path);
  if (!isDirectory) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function describe(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return { mtimeMs: found?.mtimeMs ?? 0, isDirectory: found?.isDirectory() ?? false };
}

/** Builds the portal. The stamp bears the moment at which the build began: what is saved while it runs is built the next time. */
export async function build() {
  say('Building ...');
  const began = new Date();
  const code = await run(process.execPath, [join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build']);
  if (code !== 0) throw new Hindrance('The build failed; the reasons are above.');
  const { joinPrograms } = await import('./join.mjs'); // not before its packages are installed
  await joinPrograms(join(root, 'dist', 'src'));
  writeFileSync(stamp, '');
  utimesSync(stamp, began, began);
}

/** Runs a command to its end and gives its exit code. What it says goes to standard error. */
function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
