import type { Command } from 'commander';
import { readConfig } from '../config.js';
import { migrate } from '../schema/migrate.js';
import { say } from './saying.js';

export function addSchema(portal: Command): void {
  portal
    .command('migrate')
    .description('bring the database up to date, as every start does')
    .action(bringUpToDate);
}

async function bringUpToDate(): Promise<void> {
  const steps = await migrate(readConfig().database);
  say(...(steps.length > 0 ? steps : ['The database is up to date.']));
}
