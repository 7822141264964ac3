import { checkDays, entityIn } from '../../people/import/meanings.js';
import { type Columns, type Entry, entriesOf } from '../../people/import/sheet.js';
import type { Problem } from '../../people/import/problem.js';
import { readTable } from '../../people/import/table.js';
import type { Organization } from '../../people/organization.entity.js';
import type { Person } from '../../people/person.entity.js';
import type { Group } from '../group.entity.js';
import { type Seat, type SeatRole, seatRoles } from '../seat.entity.js';

/** What stands in the first line. */
export const seatColumns: Columns = { needed: ['email', 'role'], others: ['organization', 'from', 'until'] };

/** A seat as a line of a table tells of it. */
export interface SeatLine {
  person: Person;
  role: SeatRole;
  organization: Organization | null;
  /** Null: from today on. */
  from: string | null;
  until: string | null;
}

/** What is known already: people by their addresses, entities by what they are called, and who sits there today. */
export interface KnownSeats {
  group: Group;
  people: ReadonlyMap<string, Person>;
  entities: ReadonlyMap<string, Organization>;
  current: readonly Seat[];
}

export interface SeatCheck {
  lines: SeatLine[];
  problems: Problem[];
}

/** Checks the lines of a table against each other and against what is known. Complaints go to the lines. */
export function checkSeats(text: string, known: KnownSeats): SeatCheck {
  const { entries, problems } = entriesOf(seatColumns, readTable(text));
  const taken = new Set(known.current.map(({ person, role, organization }) => keyOf(person, role, organization)));
  const lines = entries.flatMap((entry) => lineOf(entry, known, taken) ?? []);
  return { lines, problems: problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)) };
}

function lineOf(entry: Entry, known: KnownSeats, taken: Set<string>): SeatLine | null {
  const { cells, complain } = entry;
  const person = personIn(entry, known);
  const role = seatRoles.find((one) => one === cells.role?.toLowerCase());
  if (cells.role && !role) complain('role', 'groups.import_role', { roles: seatRoles.join(', ') });
  const organization = seatedFor(entry, known, role);
  const days = daysIn(entry);
  if (!person || !role) return null;
  const key = keyOf(person, role, organization);
  if (taken.has(key)) complain('email', 'groups.seatTaken', { name: person.name });
  taken.add(key);
  return { person, role, organization, ...days };
}

function personIn({ cells, complain }: Entry, { people }: KnownSeats): Person | null {
  const person = people.get((cells.email ?? '').toLowerCase());
  if (cells.email && !person) complain('email', 'groups.unknownPerson');
  if (person?.hasLeft) complain('email', 'groups.personLeft', { name: person.name });
  return person ?? null;
}

function seatedFor(entry: Entry, { entities, group }: KnownSeats, role?: SeatRole): Organization | null {
  const { cells, complain } = entry;
  const found = entityIn(entry, entities);
  if (!cells.organization && role === 'delegate') complain('organization', 'groups.entityMissing');
  if (found && role === 'delegate' && !group.openTo.includes(found.kind)) {
    complain('organization', 'groups.notOpenTo', { group: group.label, organization: found.code });
  }
  return found;
}

function daysIn(entry: Entry): Pick<SeatLine, 'from' | 'until'> {
  const { from, until } = entry.cells;
  checkDays(entry, ['from', 'until']);
  if (from && until && until < from) entry.complain('until', 'groups.endsBeforeItBegins');
  return { from: from ?? null, until: until ?? null };
}

function keyOf({ id }: Person, role: SeatRole, organization: Organization | null): string {
  return [id, role, organization?.id ?? ''].join('/');
}
