import { fileRoles } from '../documents/variants/document-file.entity.js';
import { exactly, instant, language, listOf, listOfTexts, named, orNull, text, textOrNull, texts, whole } from '../web/json-schema.js';
import type { Contribution } from './contribution.entity.js';
import type { DraftFile } from './draft-file.entity.js';

/** A draft as its delegation's programs get it: what was answered, right or wrong, and the files that have arrived. */
export function presentDraft({ key, group, meeting, organization, answers, savedAt }: Contribution, files: readonly DraftFile[]) {
  const { found: _found, onBehalfOf: _entity, ...said } = answers;
  return {
    key,
    group: group.slug,
    meeting: meeting?.slug ?? null,
    onBehalfOf: organization.code,
    ...said,
    files: files.map(presentDraftFile),
    savedAt: savedAt.toISOString(),
    url: `/contributions/${key}`,
  };
}

function presentDraftFile({ name, language: said, role, file: { sha256, size, kind } }: DraftFile) {
  return { name, language: said, role, kind, size, sha256 };
}

const draftFileSchema = named(
  'DraftFile',
  exactly({
    name: { ...text, description: 'What its sender called it.' },
    language: orNull(language),
    role: { enum: fileRoles },
    kind: text,
    size: whole,
    sha256: text,
  }),
);

export const draftSchema = named(
  'Draft',
  exactly({
    key: { ...text, description: 'Names the draft in addresses.' },
    group: text,
    meeting: { ...textOrNull, description: 'Null for a contribution to the group itself.' },
    onBehalfOf: text,
    title: text,
    otherTitles: texts,
    language: text,
    purpose: text,
    sources: listOfTexts,
    items: listOfTexts,
    access: text,
    revises: text,
    files: listOf(draftFileSchema),
    savedAt: instant,
    url: text,
  }),
);
