import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../foundation/database/database.js';
import { FileText } from '../../foundation/files/stored-file.entity.js';
import type { TextBlock } from '../../foundation/files/text-block.js';
import type { Language } from '../../foundation/i18n/languages.js';
import type { VariantFiles } from '../document-details.js';
import type { DocumentFile } from './document-file.entity.js';

/** The text of a variant in one language, as it was read from a file. */
export interface VariantText {
  blocks: TextBlock[];
  /** Whether the file goes on where reading it has stopped. */
  isCut: boolean;
}

/** Finds the texts of variants, as they were read from their files. */
@Injectable()
export class VariantTexts {
  constructor(private readonly database: Database) {}

  /** In which languages there is a text, in their order, each with the file that it was read from. No text is loaded. */
  async files({ versions }: VariantFiles): Promise<Map<Language, DocumentFile>> {
    const files = versions.flatMap((version) => version.files.filter(({ role }) => role === 'main'));
    const texts = await this.database.manager.find(FileText, {
      select: { id: true, file: { id: true } },
      where: { file: { id: In(files.map(({ file }) => file.id)) } },
      relations: { file: true },
    });
    const ids = new Set(texts.map(({ file }) => file.id));
    const readable = files.filter(({ file }) => ids.has(file.id) && !file.notes.includes('no-text'));
    return new Map(readable.toReversed().map((file) => [file.version.language, file]));
  }

  async read({ file }: DocumentFile): Promise<VariantText> {
    const { blocks } = await this.database.manager.findOneByOrFail(FileText, { file: { id: file.id } });
    return { blocks, isCut: file.notes.includes('text-cut') };
  }
}
