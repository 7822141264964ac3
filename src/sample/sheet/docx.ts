import { AlignmentType, BorderStyle, Document, Footer, HeadingLevel, Packer, Paragraph } from 'docx';
import { Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { settledZip } from './settled-zip.js';
import type { Sheet, SheetLine } from './sheet.js';

const font = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'SimSun' };
const halfPoints = { body: 20, small: 16, large: 24 };
/** In twentieths of a point; together the text width of an A4 page. */
const columns = { label: 2600, value: 6426 };
const thin = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
/** The date of the report: a sheet carries no moment of making, so that making it again gives the same bytes. */
const dated = '2008-10-15T00:00:00Z';

/** The sheet as a Word file. The same sheet always gives the same bytes. */
export async function makeDocx(sheet: Sheet): Promise<Buffer> {
  const document = new Document({
    styles: { default: { document: { run: { font, size: halfPoints.body, language: languageOf(sheet) } } } },
    sections: [{ children: content(sheet), footers: { default: new Footer({ children: [footer(sheet)] }) } }],
  });
  const bytes = await Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: properties(sheet) }]);
  return settledZip(bytes);
}

function content(sheet: Sheet): (Paragraph | Table)[] {
  return [
    paragraph([new TextRun({ text: sheet.body, bold: true, size: halfPoints.large })]),
    ...(sheet.meeting ? [paragraph([new TextRun(sheet.meeting)])] : []),
    ...sheet.cover.map(coverLine),
    rule(),
    paragraph([new TextRun({ text: sheet.notice, italics: sheet.language === 'en' })]),
    new Paragraph({ text: sheet.factsHeading, heading: HeadingLevel.HEADING_1, spacing: { before: 240, after: 120 } }),
    new Table({
      width: { size: columns.label + columns.value, type: WidthType.DXA },
      columnWidths: [columns.label, columns.value],
      rows: sheet.facts.map(factRow),
    }),
    ...sheet.paragraphs.map((text) => paragraph([new TextRun(text)], 120)),
  ];
}

function coverLine({ label, value }: SheetLine): Paragraph {
  const name = label ? [new TextRun({ text: label, bold: true }), new TextRun(' ')] : [];
  return paragraph([...name, new TextRun({ text: value, bold: label === null })]);
}

function factRow({ label, value }: SheetLine): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      factCell(new TextRun({ text: label ?? '', bold: true }), columns.label),
      factCell(new TextRun(value), columns.value),
    ],
  });
}

function factCell(run: TextRun, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [new Paragraph({ children: [run] })],
  });
}

function footer(sheet: Sheet): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: sheet.footer, size: halfPoints.small })],
  });
}

function rule(): Paragraph {
  return new Paragraph({ border: { bottom: thin }, spacing: { after: 160 } });
}

function paragraph(children: TextRun[], before = 40): Paragraph {
  return new Paragraph({ children, spacing: { before, after: 60 } });
}

function languageOf(sheet: Sheet): { value: string; eastAsia: string } {
  return { value: sheet.language === 'zh' ? 'zh-CN' : 'en-GB', eastAsia: 'zh-CN' };
}

/** Replaces the library's own properties, which carry the moment of making. */
function properties(sheet: Sheet): string {
  const dublinCore = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"';
  const core = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
  const instance = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="${core}" ${dublinCore} ${instance}>\
<dc:title>${escaped(`${sheet.symbol} ${sheet.title}`)}</dc:title><dc:language>${sheet.language}</dc:language>\
<dcterms:created xsi:type="dcterms:W3CDTF">${dated}</dcterms:created>\
<dcterms:modified xsi:type="dcterms:W3CDTF">${dated}</dcterms:modified></cp:coreProperties>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
