import { documentClasses } from '../groups/deadline-policy.entity.js';
import { accessLevels } from '../groups/group.entity.js';
import {
  exactly,
  instant,
  instantOrNull,
  language,
  listOf,
  listOfTexts,
  named,
  orNull,
  text,
  textOrNull,
  texts,
  textsOrNull,
  wholeOrNull,
  yesNo,
} from '../web/json-schema.js';
import { type DocumentLine, latestOf, type VariantFiles } from './document-details.js';
import type { DocumentSource } from './document-source.entity.js';
import { type Document, publications, purposes } from './document.entity.js';
import type { Placed } from './placings/placings.service.js';
import { placingSchema, presentPlacing } from './placings/present-placing.js';
import { presentRelation, relationSchema } from './relations/present-relation.js';
import type { ShownRelation } from './relations/related-documents.js';
import { versionStates } from './variants/language-version.entity.js';
import { fileSchema, presentFile } from './variants/present-file.js';
import { presentTreatment, treatmentSchema } from './treatments/present-treatment.js';

/**
 * A document as a list shows it to this reader: with everything, with what members-only documents tell everybody, or
 * with its number alone. Of a withdrawn one there is left what its tombstone says.
 */
export function presentLine(line: DocumentLine) {
  const { document, sight } = line;
  if (document.isWithdrawn) return presentWithdrawn(line);
  if (sight === 'all') return presentOpen(line);
  return sight === 'line' ? presentMembersOnly(line) : { ...presentNumber(line), sight };
}

/** A document with all its variants, their files, and what the meeting made of them. For whoever may read it. */
export function presentDocument(line: DocumentLine, { aliases, relations, placings }: Surroundings) {
  const { document, variants, treatments } = line;
  if (document.isWithdrawn) return presentWithdrawn(line);
  return {
    ...presentOpen(line),
    aliases,
    relations: relations.map(presentRelation),
    placings: placings.map(presentPlacing),
    variants: variants.map((issued) => presentVariant(document, issued)),
    treatments: treatments.map(presentTreatment),
  };
}

/** How a document is also called, and with what it is connected. */
interface Surroundings {
  aliases: readonly string[];
  relations: readonly ShownRelation[];
  placings: readonly Placed[];
}

/** What everybody knows of every document. */
function presentNumber({ document, isReserved }: DocumentLine) {
  const { slug, symbol, group, meeting, series, number } = document;
  const url = `/documents/${slug}`;
  return { url, slug, symbol, group: group.slug, meeting: meeting?.slug ?? null, series, number, isReserved };
}

function presentWithdrawn(line: DocumentLine) {
  const { document, withdrawalReason } = line;
  return {
    ...presentNumber(line),
    sight: 'number' as const,
    publication: 'withdrawn' as const,
    withdrawnAt: document.withdrawnAt!.toISOString(),
    reason: withdrawalReason,
  };
}

function presentMembersOnly(line: DocumentLine) {
  const { document, sources } = line;
  const { titles, titlesTranslated, isTitleDescriptive, access } = document;
  const told = { titles, titlesTranslated, isTitleDescriptive, sources: sources.map(presentSource), access };
  return { ...presentNumber(line), sight: 'line' as const, ...told };
}

function presentOpen(line: DocumentLine) {
  const { document, items, treatments } = line;
  const latest = latestOf(line);
  return {
    ...presentMembersOnly(line),
    sight: 'all' as const,
    publication: document.publication,
    purpose: document.purpose,
    items: document.foreignItem ? [document.foreignItem] : items.map(({ item }) => item.code),
    opensAt: document.opensAt?.toISOString() ?? null,
    originalLanguage: document.originalLanguage,
    dated: document.dated,
    presentedBy: document.presentedBy,
    presentingOffice: document.presentingOffice?.code ?? null,
    covers: document.covers,
    actionLines: document.actionLines,
    note: document.note,
    documentClass: document.documentClass,
    isLate: document.isLate,
    registeredAt: document.registeredAt?.toISOString() ?? null,
    postedAt: document.postedAt?.toISOString() ?? null,
    checkedAt: document.checkedAt?.toISOString() ?? null,
    latest: latest?.variant.key ?? null,
    languages: latest?.versions.map(({ language: code, state }) => ({ language: code, state })) ?? [],
    outcome: treatments.at(-1)?.outcome ?? null,
  };
}

function presentSource(source: DocumentSource) {
  const { organization, group, office, isConfirmed } = source;
  return {
    ...{ code: organization?.code ?? null, group: group?.slug ?? null, office: office?.code ?? null },
    ...{ names: source.names, isConfirmed },
  };
}

function presentVariant(document: Document, { variant, versions }: VariantFiles) {
  return {
    key: variant.key,
    suffix: variant.suffix,
    registeredAt: variant.registeredAt?.toISOString() ?? null,
    postedAt: variant.postedAt?.toISOString() ?? null,
    isLate: variant.isLate,
    returnedAt: variant.returnedAt?.toISOString() ?? null,
    returnReason: variant.returnReason,
    appliesTo: variant.appliesTo,
    versions: versions.map((version) => ({
      language: version.language,
      state: version.state,
      files: version.files.map((file) => presentFile(document, variant, file)),
    })),
  };
}

const numberMembers = {
  url: text,
  slug: text,
  symbol: { ...text, description: 'As it is printed: WG-WSIS-12/9.' },
  group: text,
  meeting: textOrNull,
  series: { ...text, description: 'Empty for the ordinary documents of a meeting.' },
  number: wholeOrNull,
  isReserved: { ...yesNo, description: 'Whether the number is given and its file has not come yet.' },
} as const;

const sourceSchema = named(
  'Source',
  exactly({ code: textOrNull, group: textOrNull, office: textOrNull, names: texts, isConfirmed: yesNo }),
);

const lineMembers = {
  ...numberMembers,
  titles: texts,
  titlesTranslated: listOf(language),
  isTitleDescriptive: yesNo,
  sources: listOf(sourceSchema),
  access: { enum: accessLevels },
} as const;

const openMembers = {
  ...lineMembers,
  sight: { const: 'all' },
  publication: { enum: publications.filter((one) => one !== 'withdrawn') },
  purpose: { enum: [...purposes, null] },
  items: listOfTexts,
  opensAt: { ...instantOrNull, description: 'From when on everybody reads it, whatever its access.' },
  originalLanguage: { enum: [...language.enum, null] },
  dated: textOrNull,
  presentedBy: textsOrNull,
  presentingOffice: { ...textOrNull, description: 'The code of the office whose holder presents it.' },
  covers: textsOrNull,
  actionLines: named('ActionLines', exactly({ main: listOfTexts, supplementary: listOfTexts })),
  note: textsOrNull,
  documentClass: { enum: documentClasses, description: 'By which of the meeting’s deadlines it is judged.' },
  isLate: yesNo,
  registeredAt: instantOrNull,
  postedAt: instantOrNull,
  checkedAt: instantOrNull,
  latest: { ...textOrNull, description: 'The key of the variant that one reads now: rev0, rev1.' },
  languages: listOf(named('LanguageState', exactly({ language, state: { enum: versionStates } }))),
  outcome: textOrNull,
} as const;

const versionSchema = named(
  'LanguageVersion',
  exactly({ language, state: { enum: versionStates }, files: listOf(fileSchema) }),
);

const variantSchema = named('Variant', exactly({
  key: text,
  suffix: text,
  registeredAt: instantOrNull,
  postedAt: instantOrNull,
  isLate: yesNo,
  returnedAt: { ...instantOrNull, description: 'When the secretariat gave it back to its author, who has not handed it in again.' },
  returnReason: textOrNull,
  appliesTo: { ...orNull(listOf(language)), description: 'The languages that it concerns; null for all of them.' },
  versions: listOf(versionSchema),
}));

export const withdrawnSchema = named('WithdrawnDocument', exactly({
  ...numberMembers,
  sight: { const: 'number' },
  publication: { const: 'withdrawn' },
  withdrawnAt: instant,
  reason: textOrNull,
}));

export const numberSchema = named('NumberLine', exactly({ ...numberMembers, sight: { const: 'number' } }));

export const membersOnlySchema = named('MembersOnlyLine', exactly({ ...lineMembers, sight: { const: 'line' } }));

export const openSchema = named('OpenLine', exactly(openMembers));

export const lineSchema = named('DocumentLine', {
  oneOf: [openSchema, membersOnlySchema, numberSchema, withdrawnSchema],
});

const openDocumentSchema = named(
  'OpenDocument',
  exactly({
    ...openMembers,
    aliases: { ...listOfTexts, description: 'Other ways in which its symbol is written.' },
    relations: listOf(relationSchema),
    placings: { ...listOf(placingSchema), description: 'Before which further meetings and groups it is put.' },
    variants: listOf(variantSchema),
    treatments: listOf(treatmentSchema),
  }),
);

export const documentSchema = named('Document', { oneOf: [openDocumentSchema, withdrawnSchema] });
