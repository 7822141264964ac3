import { exactly, instant, instantOrNull, language, named, orNull, text, textOrNull, yesNo } from '../web/json-schema.js';
import type { Person } from './person.entity.js';

/** A person as programs get her, if they may see her. */
export function presentPerson(person: Person) {
  const { handle, name, email, organization, zone, isAdmin, createdAt, endedAt } = person;
  return {
    url: `/people/${handle}`,
    handle,
    name,
    email,
    organization: organization?.code ?? null,
    language: person.language,
    zone,
    isAdmin,
    createdAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}

export const personSchema = named(
  'Person',
  exactly({
    url: text,
    handle: { ...text, description: 'What stands in addresses for the person. It never changes.' },
    name: text,
    email: textOrNull,
    organization: { ...textOrNull, description: 'The code of the entity for which she acts.' },
    language: orNull(language),
    zone: textOrNull,
    isAdmin: yesNo,
    createdAt: instant,
    endedAt: { ...instantOrNull, description: 'When her account was ended.' },
  }),
);
