import { expect, test } from 'vitest';
import { fileKinds, type FileKind } from '../../src/foundation/files/file-kinds.js';
import { inspectBytes, verdict } from './inspecting.js';
import { doc, docx, docxParts, odf, ole, pdf, ppt, pptx, rtf, xls, xlsx, zip } from './made-files.js';

const extensions = [...Object.keys(fileKinds), 'docm', 'html', 'exe', 'zip', 'jpg', ''];
const program = Buffer.alloc(256);
program.write('MZ');
program.writeUInt32LE(128, 60);
program.write('PE\0\0', 128);
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');

const accepted: Record<Exclude<FileKind, 'csv'>, Buffer | string> = {
  docx: docx(),
  doc: doc('Hello\r'),
  odt: odf('text', '<office:text><text:p>Hello</text:p></office:text>'),
  rtf,
  pdf: pdf(),
  pptx: pptx(),
  ppt: ppt(),
  odp: odf('presentation', '<draw:page><text:p>Hello</text:p></draw:page>'),
  xlsx: xlsx(),
  xls: xls(),
  ods: odf('spreadsheet', '<table:table-row><table:table-cell/></table:table-row><text:p>Hello</text:p>'),
  txt: 'Hello, delegates',
};

const template = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';

const refused: Record<string, [Buffer | string, string]> = {
  nothing: ['', 'fileEmpty'],
  'white space': [' \r\n\t ', 'fileEmpty'],
  HTML: ['\ufeff  <!DOCTYPE html><title>x</title>', 'fileHtml'],
  'an HTML fragment': ['<script>alert(1)</script>', 'fileHtml'],
  XHTML: ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', 'fileHtml'],
  'a web archive': ['MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x', 'fileHtml'],
  SVG: ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'fileSvg'],
  'SVG with a declaration': ['<?xml version="1.0"?><!DOCTYPE svg><svg/>', 'fileSvg'],
  XML: ['<?xml version="1.0"?><a/>', 'fileXml'],
  'a Windows program': [program, 'fileProgram'],
  'a Linux program': [Buffer.from('7f454c460201010000', 'hex'), 'fileProgram'],
  'a macOS program': [Buffer.from('cffaedfe07000001', 'hex'), 'fileProgram'],
  'a shell script': ['#!/bin/sh\nrm -rf /', 'fileProgram'],
  'a PHP script': ['<?php system($_GET[0]);', 'fileProgram'],
  PostScript: ['%!PS-Adobe-3.0', 'fileUnknown'],
  'a picture': [png, 'fileImage'],
  'a plain ZIP': [zip([{ name: 'a.txt', content: 'a' }]), 'fileArchive'],
  'a 7z archive': [Buffer.from('377abcaf271c00040000000000000000', 'hex'), 'fileArchive'],
  'bytes of no kind': [Buffer.from([1, 2, 3, 0, 255, 254, 7, 8, 9]), 'fileUnknown'],
  'an OLE file of another program': [ole({ Contents: Buffer.alloc(5_000) }), 'fileUnknown'],
  'a Word template': [zip(docxParts('', template)), 'fileUnknown'],
  'an OpenDocument drawing': [odf('graphics', ''), 'fileUnknown'],
};

test.each(Object.entries(accepted))('%s is known by its content under every name', async (kind, bytes) => {
  const verdicts = await Promise.all(extensions.map(async (one) => verdict(await inspectBytes(bytes, `paper.${one}`))));

  const expected = extensions.map((extension) => (kind === 'txt' && extension === 'csv' ? 'csv' : kind));
  expect(verdicts).toEqual(expected);
});

test.each(Object.entries(refused))('%s is refused under every name', async (_, [bytes, reason]) => {
  const verdicts = await Promise.all(extensions.map(async (one) => verdict(await inspectBytes(bytes, `paper.${one}`))));

  expect(new Set(verdicts)).toEqual(new Set([reason]));
});

test('two kinds of file in one are refused', async () => {
  const archive = zip([{ name: 'evil.js', content: 'x' }]);
  const mixed = {
    'a PDF behind other content': Buffer.concat([Buffer.from('GIF89a or something '), pdf()]),
    'a Word document behind HTML': Buffer.concat([Buffer.from('<html></html>'), docx()]),
    'a program before an archive': Buffer.concat([Buffer.from('garbage'), docx()]),
    'a PDF with an archive behind it': Buffer.concat([pdf(), archive]),
    'an RTF with an archive behind it': Buffer.concat([rtf, archive]),
    'a text with an archive behind it': Buffer.concat([Buffer.from('text'), archive]),
    'a Word document with something behind it': Buffer.concat([docx(), Buffer.from('<script>')]),
    'a Word document with a page in its comment': zip(docxParts(), '<html>'),
    'a Word document with a PDF in front': zip([{ name: 'a', content: '%PDF-1.4', isStored: true }, ...docxParts()]),
    'a document of two offices': zip([
      ...docxParts(),
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
      { name: 'content.xml', content: '<a/>' },
    ]),
  };
  for (const [what, bytes] of Object.entries(mixed)) {
    const found = verdict(await inspectBytes(bytes));
    expect([what, found]).toEqual([what, 'fileMixed']);
  }
});

test('white space before a PDF is no content', async () => {
  expect(verdict(await inspectBytes(Buffer.concat([Buffer.from('\ufeff\r\n'), pdf()])))).toBe('pdf');
});

test('a refusal names the file and what would be accepted', async () => {
  const inspection = await inspectBytes('%!PS', 'map.eps');

  expect(inspection).toEqual({
    verdict: 'refused',
    key: 'foundation.fileUnknown',
    values: { name: 'map.eps', accepted: 'docx, doc, odt, rtf, pdf, pptx, ppt, odp, xlsx, xls, ods, txt, csv' },
  });
});
