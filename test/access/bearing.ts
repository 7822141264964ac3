import type { Attachment } from '../builders/visitor.js';
import { docx, pdf } from '../files/made-files.js';
import { entriesOf } from '../delivery/unpacking.js';
import type { Canaries } from './canaries.js';

/** The same paper as a text, as a Word file and as PDF; the two bear canaries in what they say of themselves. */
export function filesBearing({ fileName, text, properties }: Canaries): Attachment[] {
  const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${properties}</dc:title><dc:creator>${properties}</dc:creator>
    <cp:keywords>${properties}</cp:keywords></cp:coreProperties>`;
  const word = docx(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`, [{ name: 'docProps/core.xml', content: core }]);
  const info = `trailer\n<</Info<</Title(${properties})/Author(${properties})>>/`;
  const printed = pdf(`BT /F1 24 Tf 72 700 Td (${text}) Tj ET`).toString('latin1').replace('trailer\n<</', info);
  return [
    { name: `${fileName}.txt`, bytes: `The text tells of ${text}.` },
    { name: `${fileName}.docx`, bytes: word },
    { name: `${fileName}.pdf`, bytes: Buffer.from(printed, 'latin1') },
  ];
}

/** Everything that one finds in an answer who unpacks whatever can be unpacked: packs, and the Word files in them. */
export async function everythingIn(bytes: Buffer): Promise<string> {
  const text = bytes.toString('utf8');
  if (!text.startsWith('PK\u0003\u0004')) return text;
  const inside: string[] = [];
  for (const [name, content] of await entriesOf(bytes)) inside.push(name, await everythingIn(content));
  return [text, ...inside].join('\n');
}
