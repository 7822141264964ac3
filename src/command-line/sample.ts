import type { Command } from 'commander';
import { Refused } from '../foundation/errors.js';
import { SampleService } from '../sample/sample.service.js';
import { atWork } from './at-work.js';
import { say } from './saying.js';

export function addSample(portal: Command): void {
  portal
    .command('sample')
    .description('the sample, WG-WSIS as a report of 2008 tells of it')
    .command('load')
    .description('load the sample into an empty portal; where it is loaded already, nothing changes')
    .action(load);
}

function load(): Promise<void> {
  return atWork(async (portal) => {
    const sample = portal.get(SampleService);
    if (await sample.isLoaded()) return say('The sample is loaded already. Nothing was changed.');
    if (!(await sample.isPortalEmpty())) throw Refused.conflict('sample.notEmpty');
    await sample.load();
    say('The sample has been loaded.');
  });
}
