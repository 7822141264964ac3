import type { FileKind } from '../../foundation/files/file-kinds.js';
import type { FileNote } from '../../foundation/files/inspection.js';
import type { TakenFile } from '../../foundation/files/reception.service.js';
import type { Language, Texts } from '../../foundation/i18n/languages.js';
import type { AccessLevel, Group } from '../../groups/group.entity.js';
import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import type { Purpose } from '../document.entity.js';
import type { NewSource } from '../registration.service.js';
import type { Series } from '../series/series.entity.js';

/** A document whose text stands in the portal itself, such as a record or a report, and whose files the portal makes. */
export interface IssuedPaper {
  group: Group;
  /** Null for a document of the group itself. */
  meeting: Meeting | null;
  /** In which series it is numbered; or the symbol that a body gives it that numbers in its own way: C08/50. */
  under: Series | { symbol: string };
  titles: Texts;
  sources: readonly NewSource[];
  /** The original language. */
  language: Language;
  items?: readonly AgendaItem[];
  /** The agenda item that it bears of a meeting that is not here: PL 1.1. */
  foreignItem?: string | null;
  /** The day, YYYY-MM-DD, that the document bears; null where that is the day of its posting. */
  dated?: string | null;
  /** Null: as usual in the series. */
  purpose?: Purpose | null;
  access?: AccessLevel | null;
}

/** A file as the portal made it: the text in one language and format. */
export interface MadeText {
  language: Language;
  kind: Extract<FileKind, 'docx' | 'pdf'>;
  bytes: Buffer;
  /** What readers should know before they open it. */
  notes?: readonly FileNote[];
}

/** The same, kept on the disk and in no table yet. */
export interface KeptText {
  language: Language;
  file: TakenFile;
}
