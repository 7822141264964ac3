import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { TextBlock } from '../../src/foundation/files/text-block.js';
import { inspectBytes, textOf, verdict } from './inspecting.js';
import { atom, biff, doc, docx, docxParts, odf, ole, pdf, ppt, pptx, relationships } from './made-files.js';
import { xls, xlsx, zip } from './made-files.js';

async function blocks(bytes: Buffer | string, name?: string): Promise<TextBlock[]> {
  const inspection = await inspectBytes(bytes, name);
  return inspection.verdict === 'accepted' ? inspection.text : [];
}

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const paragraph = (text: string, style = '') => `<w:p><w:pPr>${style}</w:pPr>${run(text)}</w:p>`;

test('a Word document gives its header, headings, items, rows and notes in order', async () => {
  const styles =
    '<w:styles xmlns:w="w"><w:style w:styleId="T"><w:name w:val="Title"/></w:style>' +
    '<w:style w:styleId="H"><w:name w:val="heading 2"/></w:style>' +
    '<w:style w:styleId="Own"><w:basedOn w:val="H"/></w:style></w:styles>';
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
  const body =
    paragraph('Report', '<w:pStyle w:val="T"/>') +
    `<w:tbl><w:tr>${cell('Source:')}${cell('France')}</w:tr></w:tbl>` +
    paragraph('Part one', '<w:pStyle w:val="Own"/>') +
    paragraph('First point', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>') +
    `<w:p>${run('Taken ')}<w:del><w:r><w:delText>not </w:delText></w:r></w:del>${run('note of')}` +
    `<w:r><w:br/></w:r>${run('it')}</w:p>` +
    '<w:sectPr xmlns:r="r"><w:headerReference w:type="default" r:id="rId2"/></w:sectPr>';
  const links = relationships(
    { id: 'rId1', type: 'styles', target: 'styles.xml' },
    { id: 'rId2', type: 'header', target: '/word/header1.xml' },
    { id: 'rId3', type: 'footnotes', target: 'footnotes.xml' },
  );
  const file = docx(body, [
    { name: 'word/_rels/document.xml.rels', content: links },
    { name: 'word/styles.xml', content: styles },
    { name: 'word/header1.xml', content: `<w:hdr xmlns:w="w">${paragraph('WG-WSIS-12/9-E')}</w:hdr>` },
    { name: 'word/footnotes.xml', content: `<w:footnotes xmlns:w="w">${paragraph('See C08/50.')}</w:footnotes>` },
  ]);

  expect(await blocks(file)).toEqual([
    { as: 'paragraph', text: 'WG-WSIS-12/9-E' },
    { as: 'heading', text: 'Report', level: 1 },
    { as: 'row', text: 'Source:\tFrance', cells: ['Source:', 'France'] },
    { as: 'heading', text: 'Part one', level: 2 },
    { as: 'item', text: 'First point', level: 2 },
    { as: 'paragraph', text: 'Taken note of\nit' },
    { as: 'paragraph', text: 'See C08/50.' },
  ]);
});

test('an OpenDocument text gives headings, items and rows', async () => {
  const body =
    '<text:h text:outline-level="2">Part one</text:h>' +
    '<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>' +
    '<text:p>Two<text:s text:c="2"/>words<text:line-break/>and a line</text:p>' +
    '<text:list><text:list-item><text:p>First point</text:p></text:list-item></text:list>' +
    '<table:table><table:table-row><table:table-cell><text:p>Source:</text:p></table:table-cell>' +
    '<table:table-cell><text:p>France</text:p></table:table-cell></table:table-row></table:table>';

  expect(await blocks(odf('text', body))).toEqual([
    { as: 'heading', text: 'Part one', level: 2 },
    { as: 'paragraph', text: 'Two words\nand a line' },
    { as: 'item', text: 'First point', level: 1 },
    { as: 'row', text: 'Source:\tFrance', cells: ['Source:', 'France'] },
  ]);
});

test('presentations count their slides, workbooks keep their columns', async () => {
  expect(await inspectBytes(pptx())).toMatchObject({ pages: 1, text: [{ as: 'heading', text: 'Hello' }] });
  const slides = odf('presentation', '<draw:page/><draw:page><text:p>Hello</text:p></draw:page>');
  expect(await inspectBytes(slides)).toMatchObject({ pages: 2, text: [{ text: 'Hello' }] });
  expect(await blocks(xlsx())).toEqual([
    { as: 'heading', text: 'Budget', level: 2 },
    { as: 'row', text: 'Hello\t42.5', cells: ['Hello', '', '42.5'] },
  ]);
});

test('the files of Office 97 are read', async () => {
  expect(await blocks(doc('Title\rSource:\u0007France\u0007\u0007Text \u0013 PAGE \u00147\u0015 here\r'))).toEqual([
    { as: 'paragraph', text: 'Title' },
    { as: 'row', text: 'Source:\tFrance', cells: ['Source:', 'France'] },
    { as: 'paragraph', text: 'Text 7 here' },
  ]);
  expect(await blocks(xls())).toEqual([{ as: 'row', text: 'Hello\t42.5', cells: ['Hello', '42.5'] }]);
  expect(await blocks(ppt())).toEqual([{ as: 'heading', text: 'Hello', level: 2 }]);
});

test('a PDF gives its text, larger lines as headings, and counts its pages', async () => {
  const page =
    'BT /F1 24 Tf 72 700 Td (Contribution) Tj /F1 11 Tf 0 -60 Td (Source: France and many others) Tj ' +
    '0 -13 Td (Second line of the paragraph) Tj 0 -60 Td (Another paragraph of text) Tj ET';

  expect(await inspectBytes(pdf(page))).toEqual({
    verdict: 'accepted',
    kind: 'pdf',
    pages: 1,
    notes: [],
    text: [
      { as: 'heading', text: 'Contribution', level: 1 },
      { as: 'paragraph', text: 'Source: France and many others\nSecond line of the paragraph' },
      { as: 'paragraph', text: 'Another paragraph of text' },
    ],
  });
});

test('rich text in any code page is read', async () => {
  const file =
    '{\\rtf1\\ansi\\ansicpg1251\\uc1' +
    '{\\fonttbl{\\f0\\fcharset204 Times;}{\\f1\\fcharset128 Gothic;}{\\f2\\fcharset0 Arial;}}' +
    '{\\stylesheet{\\s1 heading 1;}}{\\info{\\title hidden}}{\\*\\unknown hidden}' +
    "\\pard\\s1\\f0 \\'c4\\'ee\\'ea\\'f3\\'ec\\'e5\\'ed\\'f2\\par\\pard\\plain\\f1 \\'93\\'fa\\'96\\'7b\\par" +
    '\\f2 caf\\u233?\\emdash  \\{x\\}\\par\\trowd\\intbl Source:\\cell France\\cell\\row\\pard' +
    '{\\field{\\*\\fldinst DDEAUTO a b}{\\fldrslt shown}}\\par}';
  const inspection = await inspectBytes(file);

  expect(verdict(inspection)).toBe('rtf +dde-fields');
  expect(inspection).toMatchObject({
    text: [
      { as: 'heading', text: 'Документ', level: 1 },
      { as: 'paragraph', text: '日本' },
      { as: 'paragraph', text: 'café— {x}' },
      { as: 'row', cells: ['Source:', 'France'] },
      { as: 'paragraph', text: 'shown' },
    ],
  });
});

const sentences: [string, string][] = [
  ['utf8', 'Документ 文稿 وثيقة'],
  ['utf-16le', 'Документ 文稿 وثيقة'],
  ['utf-16be', 'Документ 文稿 وثيقة'],
  ['cp866', 'Настоящий документ представлен Российской Федерацией'],
  ['windows-1251', 'Настоящий документ представлен Российской Федерацией'],
  ['windows-1251', 'ДОКУМЕНТ РОССИЙСКОЙ ФЕДЕРАЦИИ'],
  ['koi8-r', 'Настоящий документ представлен Российской Федерацией'],
  ['gb18030', '中华人民共和国提出的文稿，关于信息社会世界峰会成果落实的工作。'],
  ['big5', '信息社會世界峰會成果落實工作組的報告'],
  ['shift_jis', 'これは日本語の文書です。会議の報告'],
  ['windows-1256', 'هذه وثيقة مقدمة من مصر إلى الاجتماع'],
  ['windows-1252', 'Le présent document décrit les résultats déjà obtenus. Où êtes-vous? “Ça va.”'],
  ['windows-1252', 'El presente documento: información, año, según se señala'],
];

test.each(sentences)('a text in %s is read: %s', async (encoding, sentence) => {
  const addBOM = encoding.startsWith('utf-16');
  expect(textOf(await inspectBytes(iconv.encode(sentence, encoding, { addBOM }), 'a.txt'))).toBe(sentence);
});

test('a table of values keeps its cells', async () => {
  expect(await blocks('a;"b; ""c""\nd";\r\n;1,5;x', 'a.csv')).toEqual([
    { as: 'row', text: 'a\tb; "c"\nd', cells: ['a', 'b; "c"\nd'] },
    { as: 'row', text: '1,5\tx', cells: ['', '1,5', 'x'] },
  ]);
});

test('of a long text the beginning is kept, and that is said', async () => {
  const inspection = await inspectBytes('A paragraph.\n\n'.repeat(3_000), 'a.txt');

  expect(verdict(inspection)).toBe('txt +text-cut');
  expect(inspection).toMatchObject({ text: { length: 2_000 } });
});

const field = (code: string) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code.slice(0, 5)}</w:instrText></w:r>` +
  `<w:r><w:instrText>${code.slice(5)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run('x')}</w:p>`;
const linked = (type: string, external: boolean) =>
  docx(undefined, [
    {
      name: 'word/_rels/document.xml.rels',
      content: relationships({ id: 'rId1', type, target: external ? 'https://example.org/x' : 'part.bin', external }),
    },
  ]);
const vba = ole({ 'Macros/VBA/dir': Buffer.alloc(5_000) });
const plainOle = ole({ Contents: Buffer.alloc(5_000) });
const wrapped = (name: string) => ole({ '\u0001Ole10Native': Buffer.from(`....${name}`.padEnd(5_000, '\0')) });
const inside = (name: string, content: Buffer | string) => docx(undefined, [{ name, content }]);
const odtWith = (name: string) => odf('text', '<text:p>x</text:p>', [{ name, content: '<x/>' }]);
const hyperlink = '<text:p><text:a xlink:href="https://example.org/">x</text:a></text:p>';
const picture = '<text:p>x<draw:image xlink:href="https://example.org/a.png"/></text:p>';

const dangers: Record<string, [Buffer | string, string, string?]> = {
  'a hyperlink': [linked('hyperlink', true), 'docx'],
  'a linked picture': [linked('image', true), 'docx +outside-references'],
  'a DDE field': [docx(field('DDEAUTO c:\\\\x "a"')), 'docx +dde-fields'],
  'a simple field': [docx(`<w:fldSimple w:instr=" DDE excel a"/>${paragraph('x')}`), 'docx +dde-fields'],
  'a page number': [docx(field('PAGE')), 'docx'],
  'a VBA project': [inside('word/vbaProject.bin', vba), 'fileMacros'],
  'a VBA project under another name': [inside('word/media/image1.png', vba), 'fileMacros'],
  'a macro relationship': [linked('vbaProject', false), 'fileMacros'],
  'a macro-enabled type': [zip(docxParts('', 'application/vnd.ms-word.document.macroEnabled.main+xml')), 'fileMacros'],
  'an embedded document with macros': [inside('word/a.docx', inside('word/vbaProject.bin', 'x')), 'fileMacros'],
  'an embedded document': [inside('word/embeddings/a.docx', docx()), 'docx +embedded-objects'],
  'an embedded object': [inside('word/embeddings/a.bin', plainOle), 'docx +embedded-objects'],
  'an embedded program': [inside('word/embeddings/a.bin', wrapped('C:\\x\\setup.exe')), 'fileProgram'],
  'an embedded package': [inside('word/embeddings/a.bin', wrapped('C:\\x\\notes.txt')), 'docx +embedded-objects'],
  'a program as a picture': [inside('word/media/a.png', Buffer.from('7f454c460201', 'hex')), 'fileProgram'],
  'an OpenDocument hyperlink': [odf('text', hyperlink), 'odt'],
  'an OpenDocument picture from elsewhere': [odf('text', picture), 'odt +outside-references'],
  'an OpenDocument DDE source': [odf('text', '<office:dde-source/><text:p>x</text:p>'), 'odt +dde-fields'],
  'an OpenDocument macro': [odtWith('Basic/Standard/Module1.xml'), 'fileMacros'],
  'an OpenDocument script': [odtWith('Scripts/python/a.py'), 'fileMacros'],
  'an empty OpenDocument library': [odtWith('Basic/Standard/script-lb.xml'), 'odt'],
  'a Word 97 document with a password': [doc('x\r', 0x0100), 'fileEncrypted'],
  'a Word 97 document with a DDE field': [doc('x\u0013DDE a b\u0014y\u0015\r'), 'doc +dde-fields'],
  'an Excel 97 workbook with a password': [xls(biff(0x2f, Buffer.alloc(6))), 'fileEncrypted'],
  'an Excel 97 macro sheet': [xls(biff(0x85, Buffer.from([0, 0, 0, 0, 0, 1, 0, 0]))), 'fileMacros'],
  'PowerPoint 97 macros': [ppt(atom(1_024, Buffer.from([0, 0, 0, 0, 1, 0, 0, 0]))), 'fileMacros'],
  'an RTF object': ['{\\rtf1 x{\\object{\\*\\objdata 0105}}}', 'rtf +embedded-objects'],
  'an RTF object with macros': [`{\\rtf1 x{\\object{\\*\\objdata 0105${vba.toString('hex')}}}}`, 'fileMacros'],
  'an RTF template from elsewhere': ['{\\rtf1{\\*\\template http://x.example/a.dotm}x}', 'rtf +outside-references'],
  'an RTF that was cut off': ['{\\rtf1 Hello', 'fileDamaged'],
  'a formula that starts a program': ["a,=cmd|'/C calc'!A0", 'csv +dde-fields', 'a.csv'],
  'a negative number beside a bar': ['a,-5 | b', 'csv', 'a.csv'],
  'an empty document': [docx(''), 'docx +no-text'],
};

test.each(Object.entries(dangers))('%s', async (_, [bytes, expected, name]) => {
  expect(verdict(await inspectBytes(bytes, name))).toBe(expected);
});
