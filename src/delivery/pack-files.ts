import { fileNameOf } from '../documents/symbols/file-name.js';
import { parseVariantKey } from '../documents/symbols/symbol-variants.js';
import { fileKinds } from '../foundation/files/file-kinds.js';
import { inLanguage } from '../foundation/i18n/languages.js';
import type { Translate } from '../foundation/i18n/translator.js';
import { itemFolder, PackNames } from './pack-names.js';
import type { PackPaper } from './pack-paper.js';
import type { PlannedFile } from './pack-plan.js';

/** A file of a pack with its place in it. */
export interface PackedFile extends PlannedFile {
  /** From the pack's root: '04 Internet/WG-WSIS-13-9-Rev1-FR.docx'. */
  path: string;
}

/** What a pack tells of itself beside the documents. */
export const indexName = 'index.html';
export const manifestName = 'manifest.json';

/** Gives each file its place: by agenda item, and in a group's pack by meeting before that. */
export function placed(files: readonly PlannedFile[], isByMeeting: boolean, t: Translate): PackedFile[] {
  const names = new PackNames([indexName, manifestName]);
  return files.map((one) => {
    const parent = isByMeeting ? meetingFolder(one.paper, names, t) : '';
    return { ...one, path: names.file(agendaFolder(one.paper, parent, names, t), nameOf(one)) };
  });
}

function meetingFolder({ document: { meeting } }: PackPaper, names: PackNames, t: Translate): string {
  if (!meeting) return names.folder('', '', `00 ${t('delivery.withoutMeeting')}`);
  return names.folder('', meeting.slug, `${meeting.group.label}-${meeting.number}`);
}

function agendaFolder({ items: [item] }: PackPaper, parent: string, names: PackNames, t: Translate): string {
  if (!item) return names.folder(parent, '', `00 ${t('delivery.withoutItem')}`);
  const title = inLanguage(item.titles, t.language)?.text ?? '';
  return names.folder(parent, item.code, itemFolder(item.code, title));
}

/** As a file is called that is downloaded by itself: WG-WSIS-13-9-Rev1-FR.docx. */
function nameOf({ paper: { document }, variant, file }: PlannedFile): string {
  const annex = file.role === 'annex' ? file.position : undefined;
  const { extension } = fileKinds[file.kind];
  return fileNameOf(document.symbol, parseVariantKey(variant.key) ?? [], file.language, extension, annex);
}
