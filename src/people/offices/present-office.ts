import { exactly, listOf, named, orNull, text, textOrNull, texts, textsOrNull } from '../../web/json-schema.js';
import { organizationSchema, presentOrganization } from '../present-organization.js';
import type { Holding } from './holding.entity.js';
import type { Office } from './office.entity.js';

export function presentOffice({ code, names, inSentences, address, organization }: Office) {
  return { url: `/offices/${code}`, code, names, inSentences, address, organization: organization && presentOrganization(organization) };
}

/** An office with everybody who held it, the latest first. */
export function presentHeldOffice(office: Office, holdings: readonly Holding[]) {
  return { ...presentOffice(office), holders: holdings.map(({ person, from, until }) => ({ name: person.name, from, until })) };
}

const members = {
  url: text,
  code: text,
  names: texts,
  inSentences: { ...textsOrNull, description: 'How records name it: the Director of TSB.' },
  address: textsOrNull,
  organization: orNull(organizationSchema),
} as const;

export const officeSchema = named('Office', exactly(members));

const holderSchema = named('OfficeHolder', exactly({ name: text, from: textOrNull, until: textOrNull }));

export const heldOfficeSchema = named('HeldOffice', exactly({ ...members, holders: listOf(holderSchema) }));
