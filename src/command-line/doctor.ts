import type { Command } from 'commander';
import { Database } from '../foundation/database/database.js';
import { FileStore } from '../foundation/files/file-store.js';
import type { Check } from '../foundation/finding.js';
import { atWork } from './at-work.js';
import { examinations } from './examinations.js';
import { exitCodes } from './exit-codes.js';
import { say } from './saying.js';

export function addDoctor(portal: Command): void {
  portal
    .command('doctor')
    .description('read every stored file and hold all that is kept against each other; 1 when something is wrong')
    .action(examine);
}

function examine(): Promise<void> {
  return atWork(async (portal) => {
    const faults = await sayFindings(examinations(portal.get(Database), portal.get(FileStore)));
    if (faults > 0) process.exitCode = exitCodes.failed;
  });
}

/** Says what is found as it is found. Answers how many faults there were. */
async function sayFindings(checks: readonly Check[]): Promise<number> {
  let faults = 0;
  for (const check of checks) {
    for await (const { kind, text } of check.run()) {
      if (kind === 'fault') faults += 1;
      say(`${kind}: ${text}`);
    }
  }
  say(`Examined: ${checks.map(({ extent }) => extent).join(', ')}.`);
  say(faults === 0 ? 'All is well.' : `Faults: ${faults}.`);
  return faults;
}
