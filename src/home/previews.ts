import { Injectable } from '@nestjs/common';
import type { VariantFiles } from '../documents/document-details.js';
import { VariantTexts } from '../documents/variants/variant-texts.service.js';
import type { Preview } from '../documents/views/text-preview.js';
import type { TextBlock } from '../foundation/files/text-block.js';
import type { Language } from '../foundation/i18n/languages.js';

const mostBlocks = 150;
const mostCharacters = 20_000;

/** Finds the beginning of a document's text, as it was read from its files. */
@Injectable()
export class Previews {
  constructor(private readonly texts: VariantTexts) {}

  /** In the first of the wanted languages in which there is a text; null when no file has any. */
  async of(variant: VariantFiles, wanted: readonly Language[]): Promise<Preview | null> {
    const files = await this.texts.files(variant);
    const languages = variant.versions.map(({ language }) => language).filter((language) => files.has(language));
    const language = [...wanted, ...languages].find((one) => files.has(one));
    if (!language) return null;
    const text = await this.texts.read(files.get(language)!);
    const blocks = beginningOf(text.blocks);
    return { language, languages, blocks, isCut: blocks.length < text.blocks.length || text.isCut };
  }
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
