import { organizationKinds } from '../people/organization.entity.js';
import { organizationSchema, presentOrganization } from '../people/present-organization.js';
import { exactly, listOf, listOfTexts, text, textOrNull, texts, textsOrNull, whole } from '../web/json-schema.js';
import { accessLevels, type Group, groupKinds, lateEffects, postingPolicies } from './group.entity.js';
import type { Mandate } from './mandate.entity.js';
import { type Seat, seatRoles } from './seat.entity.js';

/** A group as programs get it; `parent` is the slug of the group above it. */
export function presentGroup(group: Group, all: readonly Group[]) {
  const { slug, acronym, prefixes, kind, names, openTo, openBasis, posting, lateEffect, deadlineDays } = group;
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
    lateEffect,
    deadlineDays,
    defaultAccess: group.defaultAccess,
    zone: group.zone,
    mailbox: group.mailbox,
    website: group.website,
    note: group.note,
  };
}

const members = {
  url: text,
  slug: text,
  acronym: textOrNull,
  prefixes: listOfTexts,
  kind: { enum: groupKinds },
  names: texts,
  parent: textOrNull,
  openTo: listOf({ enum: organizationKinds }),
  openBasis: textsOrNull,
  posting: { enum: postingPolicies },
  lateEffect: { enum: lateEffects },
  deadlineDays: whole,
  defaultAccess: { enum: accessLevels },
  zone: text,
  mailbox: textOrNull,
  website: textOrNull,
  note: textsOrNull,
} as const;

export const groupSchema = exactly(members);

/** A group with what it was told to do, and who led it when. */
export function presentGroupDetails(
  group: Group,
  all: readonly Group[],
  mandates: readonly Mandate[],
  officers: readonly Seat[],
) {
  return {
    ...presentGroup(group, all),
    subgroups: all.filter(({ parentId }) => parentId === group.id).map(({ slug }) => slug),
    mandates: mandates.map(({ validFrom, items, resolutions }) => ({ validFrom, items, resolutions })),
    officers: officers.map(presentOfficer),
  };
}

function presentOfficer({ person, role, organization, from, until }: Seat) {
  return { name: person.name, role, organization: organization && presentOrganization(organization), from, until };
}

const mandateSchema = exactly({
  validFrom: textOrNull,
  items: listOf(exactly({ code: text, text: texts })),
  resolutions: listOf(texts),
});

const officerSchema = exactly({
  name: text,
  role: { enum: seatRoles },
  organization: { anyOf: [organizationSchema, { type: 'null' }] },
  from: textOrNull,
  until: textOrNull,
});

export const groupDetailsSchema = exactly({
  ...members,
  subgroups: listOfTexts,
  mandates: listOf(mandateSchema),
  officers: listOf(officerSchema),
});
