import { type Command, Option } from 'commander';
import { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import { GroupsService } from '../groups/groups.service.js';
import { type SeatRole, seatRoles } from '../groups/seat.entity.js';
import { SeatsService } from '../groups/seats.service.js';
import { atWork } from './at-work.js';
import { organizationCalled, personCalled, readDay, readEmail } from './reading.js';
import { say } from './saying.js';

interface NewSeat {
  email: string;
  group: string;
  role: SeatRole;
  organization?: string;
  from?: string;
  until?: string;
}

/** They sit for an entity; where none is named, for the person's own. */
const sitForEntity: readonly SeatRole[] = ['delegate', 'observer'];

export function addSeats(portal: Command): void {
  portal
    .command('seat')
    .description('seats in groups')
    .command('add')
    .description('give a person a seat in a group')
    .requiredOption('--email <address>', 'who gets it', readEmail)
    .requiredOption('--group <slug>', 'the group, as its address has it: wg-wsis')
    .addOption(new Option('--role <role>', 'what she is there').choices(seatRoles).makeOptionMandatory())
    .option('--organization <code>', "the entity for which she sits; for delegates and observers else the person's own")
    .option('--from <day>', 'the first day, YYYY-MM-DD; else today', readDay)
    .option('--until <day>', 'the last day, YYYY-MM-DD; else without end', readDay)
    .action(add);
}

function add({ email, group: slug, role, organization: code, from, until }: NewSeat): Promise<void> {
  if (from && until && until < from) throw Refused.field('until', 'groups.endsBeforeItBegins');
  return atWork(async (portal) => {
    const group = await portal.get(GroupsService).find(slug);
    const person = await personCalled(portal, email);
    const own = sitForEntity.includes(role) ? person.organization : null;
    const organization = (await organizationCalled(portal, code)) ?? own;
    if (role === 'delegate' && !organization) throw Refused.field('organization', 'groups.entityMissing');
    await portal.get(SeatsService).add(Actor.portal, group, { person, role, organization, from, until });
    say(`${person.name} has a seat in ${group.label}: ${role}${organization ? ` for ${organization.code}` : ''}.`);
  });
}
