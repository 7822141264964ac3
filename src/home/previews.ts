import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { VariantFiles } from '../documents/document-details.js';
import type { DocumentFile } from '../documents/variants/document-file.entity.js';
import type { Preview } from '../documents/views/text-preview.js';
import { Database } from '../foundation/database/database.js';
import { FileText } from '../foundation/files/stored-file.entity.js';
import type { TextBlock } from '../foundation/files/text-block.js';
import type { Language } from '../foundation/i18n/languages.js';

const mostBlocks = 150;
const mostCharacters = 20_000;

/** Finds the beginning of a document's text, as it was read from its files. */
@Injectable()
export class Previews {
  constructor(private readonly database: Database) {}

  /** In the first of the wanted languages in which there is a text; null when no file has any. */
  async of({ versions }: VariantFiles, wanted: readonly Language[]): Promise<Preview | null> {
    const readable = await this.withText(versions.flatMap(({ files }) => files.filter(({ role }) => role === 'main')));
    const languages = versions.map(({ language }) => language).filter((language) => readable.some(isIn(language)));
    const language = [...wanted, ...languages].find((one) => languages.includes(one));
    const file = language && readable.find(isIn(language));
    if (!file) return null;
    const text = await this.database.manager.findOneByOrFail(FileText, { file: { id: file.file.id } });
    const blocks = beginningOf(text.blocks);
    return { language, languages, blocks, isCut: blocks.length < text.blocks.length || file.file.notes.includes('text-cut') };
  }

  /** Those whose text could be read, without loading the texts. */
  private async withText(files: readonly DocumentFile[]): Promise<DocumentFile[]> {
    const texts = await this.database.manager.find(FileText, {
      select: { id: true, file: { id: true } },
      where: { file: { id: In(files.map(({ file }) => file.id)) } },
      relations: { file: true },
    });
    const ids = new Set(texts.map(({ file }) => file.id));
    return files.filter(({ file }) => ids.has(file.id) && !file.notes.includes('no-text'));
  }
}

function isIn(language: Language) {
  return (file: DocumentFile) => file.version.language === language;
}

function beginningOf(blocks: readonly TextBlock[]): TextBlock[] {
  const beginning: TextBlock[] = [];
  let room = mostCharacters;
  for (const block of blocks.slice(0, mostBlocks)) {
    if (block.text.length > room && beginning.length > 0) break;
    beginning.push(block.text.length > room ? { as: 'paragraph', text: block.text.slice(0, room) } : block);
    room -= block.text.length;
  }
  return beginning;
}
