import { AlignmentType, BorderStyle, Document, Footer, HeadingLevel, Paragraph } from 'docx';
import { Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { wordFile, wordFonts, wordLanguage } from '../../foundation/files/making/word-file.js';
import type { Sheet, SheetLine } from './sheet.js';

const halfPoints = { body: 20, small: 16, large: 24 };
/** In twentieths of a point; together the text width of an A4 page. */
const columns = { label: 2600, value: 6426 };
const thin = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
/** The date of the report: a sheet carries no moment of making, so that making it again gives the same bytes. */
const dated = '2008-10-15T00:00:00Z';

/** The sheet as a Word file. The same sheet always gives the same bytes. */
export function makeDocx(sheet: Sheet): Promise<Buffer> {
  const document = new Document({
    styles: { default: { document: { run: { font: wordFonts, size: halfPoints.body, language: wordLanguage(sheet.language) } } } },
    sections: [{ children: content(sheet), footers: { default: new Footer({ children: [footer(sheet)] }) } }],
  });
  return wordFile(document, { title: `${sheet.symbol} ${sheet.title}`, language: sheet.language, dated });
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
