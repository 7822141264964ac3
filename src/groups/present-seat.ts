import { organizationSchema, presentOrganization } from '../people/present-organization.js';
import { exactly, named, orNull, text, textOrNull } from '../web/json-schema.js';
import { type Seat, seatRoles } from './seat.entity.js';

/** A seat as the secretariat's programs get it, with the address by which its holder is known. */
export function presentSeat({ person, role, organization, from, until }: Seat) {
  const acting = organization && presentOrganization(organization);
  return { email: person.email, name: person.name, role, organization: acting, from, until };
}

export const seatSchema = named(
  'Seat',
  exactly({
    email: textOrNull,
    name: text,
    role: { enum: seatRoles },
    organization: orNull(organizationSchema),
    from: textOrNull,
    until: textOrNull,
  }),
);
