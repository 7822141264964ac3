import { type Command, Option } from 'commander';
import { Actor } from '../foundation/actor.js';
import { type OrganizationKind, organizationKinds } from '../people/organization.entity.js';
import { PeopleService } from '../people/people.service.js';
import { atWork } from './at-work.js';
import { readName } from './reading.js';
import { say, sayTable } from './saying.js';

interface NewOrganization {
  code: string;
  kind: OrganizationKind;
  name: string;
}

export function addOrganizations(portal: Command): void {
  const organization = portal.command('organization').description('the entities for which people act');

  organization
    .command('add')
    .description('enter an entity')
    .requiredOption('--code <code>', 'the letters of ISO 3166-1 for a Member State, else a mark of your own', readName)
    .addOption(new Option('--kind <kind>', 'what it is').choices(organizationKinds).makeOptionMandatory())
    .requiredOption('--name <name>', 'its name in English', readName)
    .action(add);

  organization.command('list').description('list all entities').action(list);
}

function add({ code, kind, name }: NewOrganization): Promise<void> {
  return atWork(async (portal) => {
    const people = portal.get(PeopleService);
    await people.addOrganization(Actor.portal, { code, kind, names: { en: name } });
    say(`${name} has been entered as ${code}.`);
  });
}

function list(): Promise<void> {
  return atWork(async (portal) => {
    const organizations = await portal.get(PeopleService).organizations();
    sayTable(organizations.map(({ code, kind, names }) => [code, kind, names.en ?? Object.values(names)[0] ?? '']));
  });
}
