import type { Command } from 'commander';
import { LinksService } from '../account/links.service.js';
import { Actor } from '../foundation/actor.js';
import { atWork } from './at-work.js';
import { personCalled, readEmail } from './reading.js';
import { say } from './saying.js';

/** How long a link from the command line works, in minutes: long enough to be passed on. */
const minutes = 60;

export function addSignInLinks(portal: Command): void {
  portal
    .command('signin-link')
    .description('print a link that signs a person in, once, within the next hour')
    .requiredOption('--email <address>', 'whom it signs in', readEmail)
    .action(print);
}

function print({ email }: { email: string }): Promise<void> {
  return atWork(async (portal) => {
    const person = await personCalled(portal, email);
    say(await portal.get(LinksService).make(Actor.portal, person, 'sign-in', minutes));
  });
}
