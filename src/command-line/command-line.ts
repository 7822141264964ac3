import { existsSync, readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { Misconfigured } from '../config.js';
import { Refused } from '../foundation/errors.js';
import { translator } from '../foundation/i18n/translator.js';
import { addDoctor } from './doctor.js';
import { exitCodes } from './exit-codes.js';
import { addLetters } from './letters.js';
import { addOrganizations } from './organizations.js';
import { addPeople } from './people.js';
import { addSample } from './sample.js';
import { addSchema } from './schema.js';
import { addSeats } from './seats.js';
import { addSignInLinks } from './sign-in-links.js';
import { addTokens } from './tokens.js';

/**
 * Runs one command and answers with its exit code. What was asked for goes to standard output, everything else to
 * standard error.
 */
export async function runCommand(argv: readonly string[]): Promise<number> {
  leaveWhenNobodyReads();
  try {
    await portalCommand().parseAsync(argv);
    return Number(process.exitCode ?? exitCodes.well);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.well : exitCodes.misused;
    process.stderr.write(`${inWords(error)}\n`);
    return exitCodes.failed;
  }
}

const help = `
The command line works on the same database and the same files as the portal and reads the same environment; both may
run at once. Exit codes: 0 done, 1 refused or faulty, 2 not understood.

The first administrator:
  npm run -s portal -- person add --email you@example.org --name "Your Name" --admin
  npm run -s portal -- signin-link --email you@example.org`;

function portalCommand(): Command {
  const portal = new Command('npm run -s portal --')
    .description('Plenary, a portal for the meetings of international working groups')
    .version(ownVersion(), '--version', 'say the version')
    .helpOption('--help', 'say what can be said here')
    .helpCommand(false)
    .showHelpAfterError('Say --help after a command to see what it takes.')
    .exitOverride()
    .addHelpText('after', help);
  for (const add of [addPeople, addOrganizations, addSeats, addSignInLinks, addTokens, addLetters]) add(portal);
  for (const add of [addSample, addSchema, addDoctor]) add(portal);
  return portal;
}

/** The sources lie one folder nearer to package.json than what is built of them. */
function ownVersion(): string {
  const places = ['../../package.json', '../../../package.json'].map((path) => new URL(path, import.meta.url));
  const text = readFileSync(places.find((place) => existsSync(place))!, 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function inWords(error: unknown): string {
  if (error instanceof Misconfigured) return error.message;
  if (!(error instanceof Refused)) return error instanceof Error ? String(error.stack) : String(error);
  const t = translator('en');
  const { key, values, fields } = error;
  return fields.length > 0 ? fields.map((one) => t(one.key, one.values)).join('\n') : t(key, values);
}

/** `portal person list | head -1` closes the pipe early, which is no mistake. */
function leaveWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(exitCodes.well);
  });
}
