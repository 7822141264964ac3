import { presentReference, referenceSchema } from '../instruments/present-instrument.js';
import { organizationKinds } from '../people/organization.entity.js';
import { organizationSchema, presentOrganization } from '../people/present-organization.js';
import {
  exactly,
  listOf,
  listOfTexts,
  named,
  orNull,
  text,
  textOrNull,
  texts,
  textsOrNull,
  whole,
  yesNo,
} from '../web/json-schema.js';
import { accessLevels, type Group, groupKinds, intersessionalPolicies, postingPolicies } from './group.entity.js';
import type { FoundedMandate } from './groups.service.js';
import { type Seat, seatRoles } from './seat.entity.js';

/** A group as programs get it; `parent` is the slug of the group above it. */
export function presentGroup(group: Group, all: readonly Group[]) {
  const { slug, acronym, prefixes, kind, names, openTo, openBasis, posting, betweenMeetings } = group;
  return {
    url: `/groups/${slug}`,
    slug,
    acronym,
    prefixes,
    kind,
    names,
    parent: all.find(({ id }) => id === group.parentId)?.slug ?? null,
    openTo,
    openBasis,
    posting,
    betweenMeetings,
    defaultAccess: group.defaultAccess,
    zone: group.zone,
    mailbox: group.mailbox,
    website: group.website,
    note: group.note,
    basis: group.basis,
    setUpBy: group.setUpBy,
    endsOn: group.endsOn,
    endReason: group.endReason,
    predecessor: all.find(({ id }) => id === group.predecessorId)?.slug ?? null,
    successors: all.filter(({ predecessorId }) => predecessorId === group.id).map(({ slug: one }) => one),
    version: group.version,
  };
}

const members = {
  url: text,
  slug: text,
  acronym: textOrNull,
  prefixes: { ...listOfTexts, description: 'Other words with which its symbols begin.' },
  kind: { enum: groupKinds },
  names: texts,
  parent: { ...textOrNull, description: 'The slug of the group above it.' },
  openTo: listOf({ enum: organizationKinds }),
  openBasis: textsOrNull,
  posting: { enum: postingPolicies },
  betweenMeetings: { enum: intersessionalPolicies, description: 'What becomes of contributions between meetings.' },
  defaultAccess: { enum: accessLevels },
  zone: text,
  mailbox: textOrNull,
  website: textOrNull,
  note: textsOrNull,
  basis: { ...textsOrNull, description: 'On what decision it stands.' },
  setUpBy: { ...textOrNull, description: 'The slug of the meeting that set it up.' },
  endsOn: { ...textOrNull, description: 'Its last day; null while no end is known.' },
  endReason: textOrNull,
  predecessor: { ...textOrNull, description: 'The slug of the group in whose place it stands.' },
  successors: listOfTexts,
  version: { ...whole, description: 'Counts its changes.' },
} as const;

export const groupSchema = named('Group', exactly(members));

/** A group with what it was told to do, and who led it when. */
export function presentGroupDetails(
  group: Group,
  all: readonly Group[],
  mandates: readonly FoundedMandate[],
  officers: readonly Seat[],
) {
  return {
    ...presentGroup(group, all),
    subgroups: all.filter(({ parentId }) => parentId === group.id).map(({ slug }) => slug),
    mandates: mandates.map(presentMandate),
    officers: officers.map(presentOfficer),
  };
}

function presentMandate({ mandate: { validFrom, items, note }, bases }: FoundedMandate) {
  return { validFrom, items, instruments: bases.map(presentReference), note };
}

function presentOfficer({ person, role, organization, from, until, areDaysKnown }: Seat) {
  const acting = organization && presentOrganization(organization);
  return { name: person.name, role, organization: acting, from, until, areDaysKnown };
}

const mandateItemSchema = named('MandateItem', exactly({ code: text, text: texts }));

const mandateSchema = named(
  'Mandate',
  exactly({ validFrom: textOrNull, items: listOf(mandateItemSchema), instruments: listOf(referenceSchema), note: textsOrNull }),
);

const officerSchema = named(
  'Officer',
  exactly({
    name: text,
    role: { enum: seatRoles },
    organization: orNull(organizationSchema),
    from: textOrNull,
    until: textOrNull,
    areDaysKnown: {
      ...yesNo,
      description: 'False where the days are only the first and the last on which sources name the officer.',
    },
  }),
);

export const groupDetailsSchema = named(
  'GroupDetails',
  exactly({ ...members, subgroups: listOfTexts, mandates: listOf(mandateSchema), officers: listOf(officerSchema) }),
);
