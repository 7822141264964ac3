import { type Command, Option } from 'commander';
import { type NewToken, tokenDays, TokensService } from '../account/tokens.service.js';
import { Actor, type Scope } from '../foundation/actor.js';
import { atWork } from './at-work.js';
import { personCalled, readEmail, readWhole } from './reading.js';
import { say } from './saying.js';

const scopes: readonly Scope[] = ['read', 'write'];

export function addTokens(portal: Command): void {
  portal
    .command('token')
    .description('tokens with which programs act for a person')
    .command('create')
    .description('make a token and print it; it is never shown again')
    .requiredOption('--email <address>', 'for whom the program acts', readEmail)
    .addOption(new Option('--scope <scope>', 'what it may do').choices(scopes).default('read'))
    .option('--days <number>', `for how many days, ${tokenDays.most} at most`, readWhole, tokenDays.usual)
    .action(create);
}

function create({ email, ...token }: Omit<NewToken, 'name'> & { email: string }): Promise<void> {
  return atWork(async (portal) => {
    const person = await personCalled(portal, email);
    say(await portal.get(TokensService).make(Actor.portal, person, { name: 'Made on the command line', ...token }));
  });
}
