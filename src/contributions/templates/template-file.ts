import { BorderStyle, Document, Footer, HeadingLevel, type IRunOptions, PageNumber, Paragraph } from 'docx';
import { Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import { wordFile, wordFonts, wordLanguage } from '../../foundation/files/making/word-file.js';
import { runsOf } from '../../foundation/files/making/word-runs.js';
import { withColon } from '../../foundation/i18n/colon.js';
import { directionOf } from '../../foundation/i18n/languages.js';
import type { Template, TemplateLine } from './template.js';

const halfPoints = { body: 22, small: 16, large: 26 };
/** In twentieths of a point: together the text width of an A4 page with margins of an inch. */
const columns = { label: 2400, value: 6626 };
const page = { size: { width: 11_906, height: 16_838 } };
const grey = '707070';
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const thin = { style: BorderStyle.SINGLE, size: 4, color: grey };
const noBorders = { top: none, bottom: thin, left: none, right: none, insideHorizontal: none, insideVertical: none };

/** The template as a Word file; in Arabic it runs from right to left. */
export function templateFile(template: Template): Promise<Buffer> {
  const { language, symbol, group } = template;
  const run = { font: wordFonts, size: halfPoints.body, language: wordLanguage(language) };
  const document = new Document({
    styles: { default: { document: { run }, heading1: { run: { bold: true, size: halfPoints.body, color: '000000' } } } },
    sections: [{ properties: { page }, children: content(template), footers: { default: new Footer({ children: [foot(template)] }) } }],
  });
  return wordFile(document, { title: symbol ?? group, language, dated: null });
}

function content(template: Template): (Paragraph | Table)[] {
  return [
    line(template, template.group, { bold: true, size: halfPoints.large }),
    ...template.meeting.map((part) => line(template, part)),
    line(template, template.series, { color: grey }),
    cover(template),
    ...template.parts.flatMap((part) => [...(part === null ? [] : [heading(template, part)]), prompt(template)]),
  ];
}

function cover(template: Template): Table {
  return new Table({
    width: { size: columns.label + columns.value, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [columns.label, columns.value],
    borders: noBorders,
    visuallyRightToLeft: isRightToLeft(template),
    rows: template.cover.map((one) => coverRow(template, one)),
  });
}

function coverRow(template: Template, { label, value, isPrompt }: TemplateLine): TableRow {
  const look = isPrompt ? { color: grey } : {};
  return new TableRow({
    cantSplit: true,
    children: [cell(columns.label, line(template, withColon(label, template.language), { bold: true })), cell(columns.value, line(template, value, look))],
  });
}

function cell(width: number, child: Paragraph): TableCell {
  return new TableCell({ width: { size: width, type: WidthType.DXA }, children: [child] });
}

function heading(template: Template, text: string): Paragraph {
  const children = runsOf(text, template.language);
  return new Paragraph({ children, heading: HeadingLevel.HEADING_1, bidirectional: isRightToLeft(template), spacing: { before: 320, after: 120 } });
}

function prompt(template: Template): Paragraph {
  return new Paragraph({
    children: runsOf(template.textPrompt, template.language, { color: grey }),
    bidirectional: isRightToLeft(template),
    spacing: { before: 200, after: 120 },
  });
}

function line(template: Template, text: string, look: IRunOptions = {}): Paragraph {
  return new Paragraph({
    children: runsOf(text, template.language, look),
    bidirectional: isRightToLeft(template),
    spacing: { before: 40, after: 60 },
  });
}

function foot(template: Template): Paragraph {
  const number = new TextRun({ children: ['  –  ', PageNumber.CURRENT], size: halfPoints.small });
  return new Paragraph({
    children: [...runsOf(template.foot, template.language, { size: halfPoints.small }), number],
    bidirectional: isRightToLeft(template),
  });
}

function isRightToLeft({ language }: Template): boolean {
  return directionOf(language) === 'rtl';
}
