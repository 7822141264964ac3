import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { Actor } from '../foundation/actor.js';
import { translator } from '../foundation/i18n/translator.js';
import { ImportsService } from '../people/import/imports.service.js';
import { textOf } from '../people/import/table.js';
import { PeopleService } from '../people/people.service.js';
import { atWork } from './at-work.js';
import { exitCodes } from './exit-codes.js';
import { organizationCalled, readEmail, readName } from './reading.js';
import { say, sayTable } from './saying.js';

interface NewPerson {
  email: string;
  name: string;
  organization?: string;
  admin?: boolean;
}

export function addPeople(portal: Command): void {
  const person = portal.command('person').alias('people').description('people who have an account');

  person
    .command('add')
    .description('enter a person')
    .requiredOption('--email <address>', 'where her letters go', readEmail)
    .requiredOption('--name <name>', 'how she is called', readName)
    .option('--organization <code>', 'the entity for which she acts, such as FR')
    .option('--admin', 'she administers the portal')
    .action(add);

  person
    .command('import')
    .description('look at a CSV file of people or entities, line by line; enter everybody with --apply')
    .argument('<file>', 'the file')
    .option('--apply', 'enter everybody, if nothing is wrong')
    .action(importFile);

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

function importFile(file: string, { apply = false }: { apply?: boolean }): Promise<void> {
  return atWork(async (portal) => {
    const [imports, t] = [portal.get(ImportsService), translator('en')];
    const text = textOf(await readFile(file));
    const { people, organizations, problems } = await imports.check(Actor.portal, text);
    say(...problems.map(({ line, column, key, values }) => `${[line ?? '-', column].filter(Boolean).join(' ')}: ${t(key, values)}`));
    const found = `${t('people.personCount', { count: people.length })}, ${t('people.entityCount', { count: organizations.length })}`;
    say(`${found}, ${t('people.problemCount', { count: problems.length })}.`);
    if (problems.length > 0) process.exitCode = exitCodes.failed;
    else if (apply) say(t('people.importDone', { count: await imports.enter(Actor.portal, text) }));
  });
}
