import { Inject, Injectable } from '@nestjs/common';
import { type Config, originOf } from '../../config.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { fileKinds } from '../../foundation/files/file-kinds.js';
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

/** Makes files of editions; of the same edition always the same bytes. */
@Injectable()
export class EditionFiles {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly printer: RecordPrinter,
  ) {}

  /** @throws Refused missing, when the edition says nothing in this language */
  async make(edition: Edition, language: Language, format: RecordFormat): Promise<MadeFile> {
    const { meeting } = edition.record;
    if (!languagesOf(edition).includes(language)) throw Refused.missing('summary-records.notInLanguage');
    const parent = await this.parentOf(meeting.group);
    const printed = printedEdition(edition, { language, parent, origin: originOf(this.config) });
    const name = `${meeting.slug.toUpperCase()}-record-${language.toUpperCase()}.${format}`;
    return { name, mediaType: mediaTypes[format], bytes: await this.bytes(printed, format) };
  }

  private async bytes(record: PrintedRecord, format: RecordFormat): Promise<Buffer> {
    if (format === 'pdf') return (await this.printer.pdf(record)).bytes;
    return format === 'docx' ? this.printer.docx(record) : recordXml(record);
  }

  private async parentOf({ parentId }: Group): Promise<Group | null> {
    return parentId === null ? null : this.database.manager.findOneBy(Group, { id: parentId });
  }
}
