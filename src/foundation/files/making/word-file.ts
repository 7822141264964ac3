import { type Document, Packer } from 'docx';
import type { Language } from '../../i18n/languages.js';
import { settledZip } from './settled-zip.js';

/** Fonts that every Word has: for Latin and Cyrillic letters, for Arabic ones, and for Chinese characters. */
export const wordFonts = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'SimSun' };

/** What a Word file says of itself. */
export interface WordProperties {
  title: string;
  language: Language;
  /** An instant of its making; null for none, so that making it again gives the same bytes. */
  dated: string | null;
}

const tags: Readonly<Record<Language, string>> = {
  ar: 'ar-SA',
  zh: 'zh-CN',
  en: 'en-GB',
  es: 'es-ES',
  fr: 'fr-FR',
  ru: 'ru-RU',
};

/** The language of a text, as Word is told it for spelling. */
export function wordLanguage(language: Language): { value: string; eastAsia: string; bidirectional: string } {
  return { value: tags[language], eastAsia: tags.zh, bidirectional: tags.ar };
}

/** The document as a Word file: the same document is the same bytes, whenever it is made. */
export async function wordFile(document: Document, properties: WordProperties): Promise<Buffer> {
  const parts = [{ path: 'docProps/core.xml', data: coreProperties(properties) }];
  return settledZip(await Packer.toBuffer(document, undefined, parts));
}

/** In place of the library's own properties, which carry the moment of making. */
function coreProperties({ title, language, dated }: WordProperties): string {
  const dublinCore = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"';
  const core = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
  const instance = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  const dates = dated === null ? '' : ['created', 'modified'].map((name) => dateOf(name, dated)).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="${core}" ${dublinCore} ${instance}>\
<dc:title>${escaped(title)}</dc:title><dc:language>${language}</dc:language>${dates}</cp:coreProperties>`;
}

function dateOf(name: string, dated: string): string {
  return `<dcterms:${name} xsi:type="dcterms:W3CDTF">${dated}</dcterms:${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
