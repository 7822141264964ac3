import { isDay } from '../../foundation/i18n/dates.js';
import type { Organization } from '../organization.entity.js';
import type { Entry } from './sheet.js';

/** Every entity by its code and its names, whatever their letters. */
export function byName(organizations: readonly Organization[]): Map<string, Organization> {
  const called = (one: Organization) => [...Object.values(one.names), one.code];
  return new Map(organizations.flatMap((one) => called(one).map((name) => [name.toLocaleLowerCase(), one] as const)));
}

/** The entity that a line names; null where it names none, or one that nobody knows, which is complained about. */
export function entityIn({ cells: { organization }, complain }: Entry, entities: ReadonlyMap<string, Organization>): Organization | null {
  if (!organization) return null;
  const found = entities.get(organization.toLocaleLowerCase());
  if (!found) complain('organization', 'people.unknownOrganization', { name: organization });
  return found ?? null;
}

/** Complains about what stands in these columns and is no day. */
export function checkDays({ cells, complain }: Entry, columns: readonly string[]): void {
  for (const column of columns) {
    const day = cells[column];
    if (day && !/^\d{4}-\d{2}-\d{2}$/.test(day)) complain(column, 'people.import_day');
    else if (day && !isDay(day)) complain(column, 'people.import_noSuchDay');
  }
}
