import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';
import { wordFonts, wordLanguage } from '../../foundation/files/making/word-file.js';
import type { Language } from '../../foundation/i18n/languages.js';

const halfPoints = { body: 22, heading: 24, title: 32 };
/** In twentieths of a point: where the text begins beside its number, and an item's beside its sign. */
const text = 900;
const item = 360;
const spacing = { after: 120, line: 288 };
const wider: readonly Language[] = ['ar'];

/** How the parts of a record look in Word. Whoever edits it finds the styles under these names. */
export function recordStyles(language: Language): IStylesOptions {
  const line = wider.includes(language) ? 320 : spacing.line;
  const style = (id: string, name: string, paragraph: object) => ({
    id, name, basedOn: 'Normal', quickFormat: true, paragraph: { spacing: { ...spacing, line }, ...paragraph },
  });
  return {
    default: {
      document: { run: { font: wordFonts, size: halfPoints.body, language: wordLanguage(language) } },
      title: { run: { bold: true, size: halfPoints.title, color: '000000' }, paragraph: { spacing: { before: 280, after: 200 } } },
      heading1: {
        run: { bold: true, size: halfPoints.heading, color: '000000' },
        paragraph: { spacing: { before: 360, after: 160 }, keepNext: true, indent: { left: text, hanging: text } },
      },
    },
    paragraphStyles: [
      style('RecordParagraph', 'Record paragraph', { indent: { left: text, hanging: text } }),
      style('RecordText', 'Record text', { indent: { left: text } }),
      style('RecordItem', 'Record item', { spacing: { after: 100, line } }),
      style('RecordSignature', 'Record signature', { spacing: { before: 600, after: 40 }, keepNext: true, keepLines: true }),
      style('RecordSigner', 'Record signer', { spacing: { after: 40 }, keepLines: true }),
    ],
    characterStyles: [{ id: 'RecordNumber', name: 'Record number', basedOn: 'DefaultParagraphFont', quickFormat: true }],
  };
}

export const recordLists: INumberingOptions = {
  config: [
    {
      reference: 'items',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: text + item, hanging: item } } },
        },
      ],
    },
  ],
};
