import { crc32, deflateRawSync } from 'node:zlib';
import CFB from 'cfb';

/** One part of a ZIP archive to be made, with the lies that it is to tell. */
export interface MadePart {
  name: string;
  content: string | Buffer;
  /** What the directory says instead of the truth. */
  claimedSize?: number;
  claimedOffset?: number;
  localName?: string;
  unixMode?: number;
  flags?: number;
  isStored?: boolean;
}

/** A ZIP archive, sound unless its parts are told otherwise. */
export function zip(parts: readonly MadePart[], comment = ''): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { local, central } = packed(part, part.claimedOffset ?? offset);
    bodies.push(local);
    directory.push(central);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...bodies, ...directory, endOf(parts.length, size, offset, comment)]);
}

function packed(part: MadePart, offset: number): { local: Buffer; central: Buffer } {
  const content = Buffer.from(part.content);
  const body = part.isStored ? content : deflateRawSync(content, { level: 9 });
  const name = Buffer.from(part.name);
  const localName = Buffer.from(part.localName ?? part.name);
  const common = Buffer.alloc(22);
  common.writeUInt16LE(part.flags ?? 0x800, 0);
  common.writeUInt16LE(part.isStored ? 0 : 8, 2);
  common.writeUInt32LE(crc32(content), 8);
  common.writeUInt32LE(body.length, 12);
  common.writeUInt32LE(part.claimedSize ?? content.length, 16);

  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  common.copy(local, 6, 0, 20);
  local.writeUInt16LE(localName.length, 26);

  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE((3 << 8) | 20, 4);
  central.writeUInt16LE(20, 6);
  common.copy(central, 8, 0, 20);
  central.writeUInt16LE(name.length, 28);
  central.writeUInt32LE(((part.unixMode ?? 0o100644) << 16) >>> 0, 38);
  central.writeUInt32LE(offset, 42);
  return { local: Buffer.concat([local, localName, body]), central: Buffer.concat([central, name]) };
}

function endOf(count: number, size: number, offset: number, comment: string): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([end, Buffer.from(comment)]);
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const office = 'application/vnd.openxmlformats-officedocument';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function relationships(...links: { id: string; type: string; target: string; external?: boolean }[]): string {
  const each = links.map(({ id, type, target, external }) => {
    const mode = external ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"${mode}/>`;
  });
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return `${declaration}<Relationships xmlns="${namespace}">${each.join('')}</Relationships>`;
}

/** The parts of the smallest Word document around a body. */
export function docxParts(body = '<w:p><w:r><w:t>Hello, delegates</w:t></w:r></w:p>', mainType?: string): MadePart[] {
  const type = mainType ?? `${office}.wordprocessingml.document.main+xml`;
  return officeParts('word/document.xml', type, `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`);
}

export function docx(body?: string, more: readonly MadePart[] = []): Buffer {
  return zip([...docxParts(body), ...more]);
}

export function xlsx(): Buffer {
  const sheet =
    '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Hello</t></is></c>' +
    '<c r="C1"><v>42.5</v></c></row></sheetData></worksheet>';
  const book = '<workbook xmlns:r="r"><sheets><sheet name="Budget" sheetId="1" r:id="rId1"/></sheets></workbook>';
  return zip([
    ...officeParts('xl/workbook.xml', `${office}.spreadsheetml.sheet.main+xml`, book),
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships({ id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.xml' }),
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
  ]);
}

export function pptx(): Buffer {
  const slide =
    '<p:sld xmlns:p="p" xmlns:a="a"><p:sp><p:ph type="title"/><a:p><a:r><a:t>Hello</a:t></a:r></a:p></p:sp></p:sld>';
  const show = '<p:presentation xmlns:p="p" xmlns:r="r"><p:sldId id="256" r:id="rId1"/></p:presentation>';
  return zip([
    ...officeParts('ppt/presentation.xml', `${office}.presentationml.presentation.main+xml`, show),
    {
      name: 'ppt/_rels/presentation.xml.rels',
      content: relationships({ id: 'rId1', type: 'slide', target: 'slides/slide1.xml' }),
    },
    { name: 'ppt/slides/slide1.xml', content: slide },
  ]);
}

function officeParts(main: string, type: string, content: string): MadePart[] {
  const list =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/${main}" ContentType="${type}"/>`;
  return [
    { name: '[Content_Types].xml', content: `${declaration}<Types>${list}</Types>` },
    { name: '_rels/.rels', content: relationships({ id: 'rId1', type: 'officeDocument', target: main }) },
    { name: main, content: declaration + content },
  ];
}

type OdfKind = 'text' | 'presentation' | 'spreadsheet' | 'graphics';

export function odf(kind: OdfKind, body: string, more: readonly MadePart[] = [], entries = ''): Buffer {
  const names = 'xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:draw="d" xmlns:xlink="x" xmlns:presentation="p"';
  const type = `application/vnd.oasis.opendocument.${kind}`;
  const list = `<manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/>${entries}`;
  return zip([
    { name: 'mimetype', content: type, isStored: true },
    { name: 'content.xml', content: `<office:document ${names}><office:body>${body}</office:body></office:document>` },
    { name: 'META-INF/manifest.xml', content: `<manifest:manifest xmlns:manifest="m">${list}</manifest:manifest>` },
    ...more,
  ]);
}

/** An OLE2 file of the Office programs up to 2003, by its streams. */
export function ole(streams: Record<string, Buffer>): Buffer {
  const file = CFB.utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${path}`, content);
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array);
}

/** A Word 97 document of one piece. `flags` are those of its file information block. */
export function doc(text: string, flags = 0): Buffer {
  const main = Buffer.alloc(2_048);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0x00c1, 2);
  main.writeUInt16LE(flags, 10);
  main.writeUInt32LE(text.length, 76);
  main.writeUInt32LE(21, 422);
  const table = Buffer.alloc(4_096);
  table.writeUInt8(2, 0);
  table.writeUInt32LE(16, 1);
  table.writeUInt32LE(text.length, 9);
  table.writeUInt32LE(2_048, 15);
  const document = Buffer.concat([main, Buffer.from(text, 'utf16le'), Buffer.alloc(4_096)]);
  return ole({ WordDocument: document, '0Table': table });
}

export function xls(...records: Buffer[]): Buffer {
  const start = biff(0x809, Buffer.from([0, 6, 5, 0, 0, 0, 0, 0]));
  const strings = [Buffer.from([1, 0, 0, 0, 1, 0, 0, 0]), xlsText('Hello'), Buffer.alloc(0)];
  const cell = Buffer.alloc(10);
  const number = Buffer.alloc(14);
  number.writeUInt16LE(1, 2);
  number.writeDoubleLE(42.5, 6);
  return ole({
    Workbook: Buffer.concat([
      start,
      ...records,
      biff(0xfc, Buffer.concat(strings)),
      biff(0xfd, cell),
      biff(0x203, number),
      biff(0x0a, Buffer.alloc(4_096)),
    ]),
  });
}

function xlsText(text: string): Buffer {
  return Buffer.concat([Buffer.from([text.length, 0, 1]), Buffer.from(text, 'utf16le')]);
}

export function biff(type: number, body: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
}

export function ppt(more: Buffer = Buffer.alloc(0)): Buffer {
  const title = Buffer.concat([atom(3_999, Buffer.alloc(4)), atom(4_000, Buffer.from('Hello', 'utf16le')), more]);
  const container = atom(1_006, Buffer.concat([title, atom(0, Buffer.alloc(4_096))]));
  container.writeUInt16LE(0x0f, 0);
  return ole({ 'PowerPoint Document': container });
}

export function atom(type: number, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt16LE(type, 2);
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

/** A PDF of one page. `content` are the operators that draw it, `packing` is how its stream is said to be packed. */
export function pdf(content: string | Buffer = 'BT /F1 24 Tf 72 700 Td (Hello) Tj ET', packing = ''): Buffer {
  const stream = Buffer.from(content);
  return Buffer.concat([
    Buffer.from(
      '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n' +
        '2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n' +
        '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R' +
        '/Resources<</Font<</F1 5 0 R>>>>>>\nendobj\n' +
        '5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n' +
        `4 0 obj\n<</Length ${stream.length}${packing}>>\nstream\n`,
    ),
    stream,
    Buffer.from('\nendstream\nendobj\ntrailer\n<</Size 6/Root 1 0 R>>\nstartxref\n0\n%%EOF\n'),
  ]);
}

export const rtf = Buffer.from('{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}}\\f0 Hello\\par}');
