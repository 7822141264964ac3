import { isEmail, isTimeZone } from 'class-validator';
import { isLanguage, type Language } from '../../foundation/i18n/languages.js';
import type { Organization } from '../organization.entity.js';
import { checkDays, entityIn } from './meanings.js';
import type { Entry } from './sheet.js';

/** A person as a line of a file tells of her. */
export interface PersonLine {
  email: string;
  name: string;
  organization: Organization | null;
  language: Language | null;
  zone: string | null;
  /** From when until when she answers for the entity, if she does. */
  focal: { from: string; until: string | null } | null;
}

/** What is known already: addresses by whether their holders have left, and entities by what they are called. */
export interface KnownPeople {
  addresses: ReadonlyMap<string, boolean>;
  entities: ReadonlyMap<string, Organization>;
}

/** Checks lines of people against each other and against what is known. Complaints go to the lines. */
export function checkPeople(entries: readonly Entry[], known: KnownPeople): PersonLine[] {
  const lines = new Map<string, number>();
  return entries.map((entry) => {
    const { cells, complain } = entry;
    const { name = '', language, zone } = cells;
    if (language && !isLanguage(language)) complain('language', 'people.import_language');
    if (zone && !isTimeZone(zone)) complain('zone', 'people.import_zone');
    if (isEmail(name)) complain('name', 'people.import_nameIsAddress');
    const email = addressIn(entry, lines, known);
    const organization = entityIn(entry, known.entities);
    const focal = focalIn(entry);
    return { email, name, organization, language: isLanguage(language) ? language : null, zone: zone ?? null, focal };
  });
}

function addressIn({ cells, complain, line }: Entry, lines: Map<string, number>, { addresses }: KnownPeople): string {
  const email = (cells.email ?? '').toLowerCase();
  if (!email) return email;
  const [before, hasLeft] = [lines.get(email), addresses.get(email)];
  if (!isEmail(email)) complain('email', 'people.import_email');
  else if (before !== undefined) complain('email', 'people.import_emailTwice', { line: before });
  else if (hasLeft !== undefined) complain('email', hasLeft ? 'people.emailOfLeaver' : 'people.emailTaken', { email });
  if (before === undefined) lines.set(email, line);
  return email;
}

function focalIn(entry: Entry): PersonLine['focal'] {
  const { cells, complain } = entry;
  const { focal_point_from: from, focal_point_until: until } = cells;
  checkDays(entry, ['focal_point_from', 'focal_point_until']);
  if (until && !from) complain('focal_point_until', 'people.import_untilAlone');
  if (from && until && until < from) complain('focal_point_until', 'people.endsBeforeItBegins');
  if (from && !cells.organization) complain('focal_point_from', 'people.import_focalWithoutEntity');
  return from ? { from, until: until ?? null } : null;
}
