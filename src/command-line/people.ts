import type { Command } from 'commander';
import { Actor } from '../foundation/actor.js';
import { PeopleService } from '../people/people.service.js';
import { atWork } from './at-work.js';
import { organizationCalled, readEmail, readName } from './reading.js';
import { say, sayTable } from './saying.js';

interface NewPerson {
  email: string;
  name: string;
  organization?: string;
  admin?: boolean;
}

export function addPeople(portal: Command): void {
  const person = portal.command('person').description('people who have an account');

  person
    .command('add')
    .description('enter a person')
    .requiredOption('--email <address>', 'where her letters go', readEmail)
    .requiredOption('--name <name>', 'how she is called', readName)
    .option('--organization <code>', 'the entity for which she acts, such as FR')
    .option('--admin', 'she administers the portal')
    .action(add);

  person.command('list').description('list everybody').action(list);
}

function add({ email, name, organization: code, admin: isAdmin = false }: NewPerson): Promise<void> {
  return atWork(async (portal) => {
    const organization = await organizationCalled(portal, code);
    const person = await portal.get(PeopleService).add(Actor.portal, { email, name, organization, isAdmin });
    say(`${person.name} <${person.email}> has been entered${isAdmin ? ' as an administrator' : ''}.`);
  });
}

function list(): Promise<void> {
  return atWork(async (portal) => {
    const people = await portal.get(PeopleService).all();
    sayTable(
      people.map(({ email, name, organization, isAdmin }) => [
        email ?? '-',
        name,
        organization?.code ?? '-',
        isAdmin ? 'administrator' : '',
      ]),
    );
  });
}
