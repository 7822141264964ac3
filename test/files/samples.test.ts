import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inspectBytes, textOf, verdict } from './inspecting.js';

const samples = new URL('../../../shared/samples/', import.meta.url);
const isHere = existsSync(samples);

/** Real files that must be taken in, and words that people read in them. */
const whole: Record<string, { as: string; words: string[] }> = {
  'ArabicCIDTrueType.pdf': { as: 'pdf', words: ['انواع', 'العربية'] },
  'chinese watermark with font size color specified.docx': { as: 'docx', words: ['保密（Font', 'watermark'] },
  'multi-language.txt': { as: 'txt', words: ['internship', 'não contabilize', 'español'] },
  'parabidi.docx': { as: 'docx', words: ['Good', 'Bad'] },
  'russian.cp866.txt': { as: 'txt', words: ['Однажды', 'хворосту'] },
  'testCSV.csv': { as: 'csv', words: ['Numbers and their Squares', '15\t225'] },
  'testEXCEL-formats.xlsx': { as: 'xlsx', words: ['Format Examples', '1599.99'] },
  'testEXCEL.xlsx': { as: 'xlsx', words: ['Feuil1', '15\t225'] },
  'testODTNoMeta.odt': { as: 'odt', words: ['Test text'] },
  'testOpenOffice2.odt': { as: 'odt', words: ['NeoOffice 2.2.1'] },
  'testPDFTripleLangTitle.pdf': { as: 'pdf', words: ['Hello World'] },
  'testPDFVarious.pdf': { as: 'pdf', words: ['Here is a citation', 'header text'] },
  'testPPT.pptx': { as: 'pptx', words: ['Attachment Test', 'Nistala'] },
  'testPPT_various.pptx': { as: 'pptx', words: ['Row 2 Col 3', 'Here is a text box'] },
  'testRTF.rtf': { as: 'rtf', words: ['d’indexation'] },
  'testRTFJapanese.rtf': { as: 'rtf', words: ['ゾルゲの処刑記録', '淡々と最期'] },
  'testWORD.doc': { as: 'doc', words: ['Sample Word Document Title', 'Heading Level 1'] },
  'testWORD_features.docx': { as: 'docx', words: ['Lorem ipsum dolor'] },
  'testWORD_numbered_list.docx': { as: 'docx', words: ['A multi'] },
  'testWORD_various.docx': { as: 'docx', words: ['This is the header text.', 'Footnote appears here'] },
};

/** Real files with something the matter: each is taken with a note, or refused for its own reason. */
const trouble: Record<string, string> = {
  'ExternalEntityInText.docx': 'fileUnsafeXml',
  'poc-xmlbomb.xlsx': 'fileUnsafeXml',
  'protectedFile.xlsx': 'fileEncrypted',
  'testAltChunkHTML.docx': 'docx +embedded-objects +no-text',
  'testAttachedTemplate.docx': 'docx +outside-references',
  'testDdeLink.xlsx': 'xlsx +dde-fields',
  'testExternalRefs.docx': 'docx +outside-references',
  'testPDFPackage.pdf': 'pdf +scripts-in-pdf +embedded-objects',
  'testPDF_bad_page_303226.pdf': 'pdf',
  'testPDF_jsActionOnPage.pdf': 'pdf +scripts-in-pdf +no-text',
  'testUnicodePassword.pdf': 'fileEncrypted',
  'testWORD_embeded.docx': 'docx +embedded-objects',
  'testWORD_macros.doc': 'fileMacros',
  'testWORD_macros.docm': 'fileMacros',
  'testWORD_protected_passtika.docx': 'fileEncrypted',
  'testWORD_truncated.docx': 'fileDamaged',
  'testZIP_corrupted_oom.zip': 'fileDamaged',
};

test.skipIf(!isHere)('every sample has its line in the tables', () => {
  expect(readdirSync(new URL('whole/', samples)).toSorted()).toEqual(Object.keys(whole).toSorted());
  expect(readdirSync(new URL('trouble/', samples)).toSorted()).toEqual(Object.keys(trouble).toSorted());
});

test.skipIf(!isHere).each(Object.entries(whole))('%s is taken in and read', async (name, { as, words }) => {
  const inspection = await inspectBytes(readFileSync(new URL(`whole/${encodeURIComponent(name)}`, samples)), name);
  const text = textOf(inspection);

  expect(verdict(inspection)).toBe(as);
  expect(words.filter((word) => !text.includes(word))).toEqual([]);
});

test.skipIf(!isHere).each(Object.entries(trouble))('%s ends as %s', async (name, expected) => {
  const inspection = await inspectBytes(readFileSync(new URL(`trouble/${name}`, samples)), name);

  expect(verdict(inspection)).toBe(expected);
});

test.skipIf(!isHere)('a file that was cut off anywhere is refused as damaged', async () => {
  const names = ['testWORD.doc', 'testWORD_various.docx', 'testOpenOffice2.odt', 'testPDFVarious.pdf', 'testRTF.rtf'];
  for (const name of names) {
    const bytes = readFileSync(new URL(`whole/${name}`, samples));
    for (const share of [0.3, 0.6, 0.9]) {
      const cut = await inspectBytes(bytes.subarray(0, Math.floor(bytes.length * share)), name);
      expect([name, share, verdict(cut)]).toEqual([name, share, 'fileDamaged']);
    }
  }
});
