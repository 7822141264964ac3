import { buffer } from 'node:stream/consumers';
import { Inject, Injectable } from '@nestjs/common';
import { type Config, originOf } from '../../config.js';
import type { MadeText } from '../../documents/issued/issued-paper.js';
import { savedName } from '../../documents/variants/present-file.js';
import { DocumentFile } from '../../documents/variants/document-file.entity.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { fileKinds } from '../../foundation/files/file-kinds.js';
import { FileStore } from '../../foundation/files/file-store.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { CONFIG } from '../../foundation/tokens.js';
import { Group } from '../../groups/group.entity.js';
import type { MadeFile } from '../../web/made-file.js';
import type { PrintedRecord } from '../printing/printed-record.js';
import { RecordPrinter } from '../printing/record-printer.js';
import { recordXml } from '../printing/record-xml.js';
import type { Edition } from './edition.entity.js';
import { languagesOf, printedEdition } from './printed-edition.js';

export const recordFormats = ['docx', 'pdf', 'xml'] as const;
export type RecordFormat = (typeof recordFormats)[number];

const mediaTypes: Record<RecordFormat, string> = {
  docx: fileKinds.docx.mediaType,
  pdf: fileKinds.pdf.mediaType,
  xml: 'application/akn+xml',
};

/** What the portal made of an edition in all its languages. */
export interface MadeEdition {
  texts: MadeText[];
  /** What no font can show of the PDF files, by language. */
  replaced: Partial<Record<Language, string[]>>;
}

/** Makes files of editions; of the same edition always the same bytes. Those of an approved one are the files of its document. */
@Injectable()
export class EditionFiles {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly printer: RecordPrinter,
  ) {}

  /** @throws Refused missing, when the edition says nothing in this language */
  async make(edition: Edition, language: Language, format: RecordFormat): Promise<MadeFile> {
    if (!languagesOf(edition).includes(language)) throw Refused.missing('summary-records.notInLanguage');
    const kept = format === 'xml' ? null : await this.kept(edition, language, format);
    if (kept) return kept;
    const name = `${edition.record.meeting.slug.toUpperCase()}-record-${language.toUpperCase()}.${format}`;
    return { name, mediaType: mediaTypes[format], bytes: await this.bytes(await this.printed(edition, language), format) };
  }

  /** Word file and PDF in every language in which the edition says anything, one after the other. */
  async makeAll(edition: Edition): Promise<MadeEdition> {
    const made: MadeEdition = { texts: [], replaced: {} };
    for (const language of languagesOf(edition)) {
      const { texts, replaced } = await this.texts(await this.printed(edition, language));
      made.texts.push(...texts);
      if (replaced.length > 0) made.replaced[language] = replaced;
    }
    return made;
  }

  /** Word file and PDF of what is ready to be printed, and the characters that no font of the PDF can show. */
  async texts(printed: PrintedRecord): Promise<{ texts: MadeText[]; replaced: string[] }> {
    const { language } = printed;
    const { bytes, replaced } = await this.printer.pdf(printed);
    const word: MadeText = { language, kind: 'docx', bytes: await this.printer.docx(printed) };
    return { texts: [word, { language, kind: 'pdf', bytes, notes: replaced.length > 0 ? ['signs-replaced'] : [] }], replaced };
  }

  /** The edition in one language, ready to be printed. */
  async printed(edition: Edition, language: Language): Promise<PrintedRecord> {
    const parent = await this.parentOf(edition.record.meeting.group);
    return printedEdition(edition, { language, parent, origin: originOf(this.config) });
  }

  /** The file of the document that an approved record is; null for an edition that is none. */
  private async kept({ document }: Edition, language: Language, kind: MadeText['kind']): Promise<MadeFile | null> {
    const where = { version: { language, variant: { key: 'rev0', document: { id: document?.id } } }, file: { kind }, role: 'main' as const };
    const found = document && (await this.database.manager.findOneBy(DocumentFile, where));
    if (!found) return null;
    const bytes = await buffer(this.store.read(found.file.sha256));
    return { name: savedName(document, found.version.variant, found), mediaType: mediaTypes[kind], bytes };
  }

  private async bytes(record: PrintedRecord, format: RecordFormat): Promise<Buffer> {
    if (format === 'pdf') return (await this.printer.pdf(record)).bytes;
    return format === 'docx' ? this.printer.docx(record) : recordXml(record);
  }

  private async parentOf({ parentId }: Group): Promise<Group | null> {
    return parentId === null ? null : this.database.manager.findOneBy(Group, { id: parentId });
  }
}
