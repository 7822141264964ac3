import { InvalidArgumentError } from 'commander';
import { isEmail } from 'class-validator';
import { DateTime } from 'luxon';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Refused } from '../foundation/errors.js';
import type { Organization } from '../people/organization.entity.js';
import { PeopleService } from '../people/people.service.js';
import type { Person } from '../people/person.entity.js';

export function readEmail(text: string): string {
  if (!isEmail(text.trim())) throw new InvalidArgumentError('That is not an e-mail address.');
  return text.trim();
}

export function readName(text: string): string {
  if (!text.trim()) throw new InvalidArgumentError('It is empty.');
  return text.trim();
}

export function readWhole(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It is not a whole number.');
  return Number(text);
}

/** A day as YYYY-MM-DD. */
export function readDay(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text) && DateTime.fromISO(text).isValid) return text;
  throw new InvalidArgumentError('Write a day as YYYY-MM-DD.');
}

/** @throws Refused, when nobody has this address. */
export async function personCalled(portal: NestExpressApplication, email: string): Promise<Person> {
  const person = await portal.get(PeopleService).byEmail(email);
  if (!person) throw Refused.missing('people.unknownEmail', { email });
  return person;
}

/** @throws Refused, when a code is given that no entity has. */
export async function organizationCalled(portal: NestExpressApplication, code?: string): Promise<Organization | null> {
  if (code === undefined) return null;
  const [organization] = await portal.get(PeopleService).recognise('organization', [code]);
  return organization!;
}
