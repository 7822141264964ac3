import type { TextBlocks } from '../text-block.js';
import type { Archive } from './archive.js';
import type { Findings } from './findings.js';
import { relationshipsOf } from './relationships.js';
import { Unacceptable } from './unacceptable.js';
import { readXml, type Attributes, type XmlReader } from './xml.js';

const mostSharedCharacters = 2_000_000;

/** An Excel workbook: each sheet's name and its rows, texts and numbers alike. */
export function readXlsx(archive: Archive, main: string, found: Findings): void {
  const links = relationshipsOf(archive, main);
  noteLinks(archive, found);
  const sharedPart = links.find(({ type }) => type === 'sharedStrings')?.target;
  const shared = sharedPart !== undefined && archive.has(sharedPart) ? readShared(archive.read(sharedPart)) : [];
  for (const { name, id } of sheetsOf(archive.read(main))) {
    const link = links.find((one) => one.id === id);
    if (!link || !archive.has(link.target)) throw Unacceptable.damaged();
    if (link.type !== 'worksheet') continue;
    found.text.heading(name, 2);
    readXml(archive.read(link.target), new SheetReader(shared, found.text));
  }
}

/** External links are looked up by their content, for some are written without the relationship that names them. */
function noteLinks(archive: Archive, { notes }: Findings): void {
  for (const part of archive.names.filter((name) => /externalLinks\/[^/]+\.xml$/i.test(name))) {
    readXml(archive.read(part), {
      open(name) {
        if (name === 'ddeLink') notes.add('dde-fields');
        if (name === 'externalBook' || name === 'oleLink') notes.add('outside-references');
      },
    });
  }
}

function sheetsOf(bytes: Buffer): { name: string; id: string }[] {
  const sheets: { name: string; id: string }[] = [];
  readXml(bytes, {
    open(tag, attributes) {
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      if (tag === 'sheet' && id) sheets.push({ name: attributes.name ?? '', id });
    },
  });
  return sheets;
}

/** Phonetic readings of Japanese texts (`rPh`) are left out: they repeat the text. */
function readShared(bytes: Buffer): string[] {
  const shared: string[] = [];
  let characters = 0;
  let isText = false;
  let isReading = false;
  readXml(bytes, {
    open(name) {
      if (name === 'si') shared.push('');
      if (name === 'rPh') isReading = true;
      isText = name === 't' && !isReading;
    },
    close(name) {
      isText = false;
      if (name === 'rPh') isReading = false;
    },
    text(text) {
      if (!isText || shared.length === 0) return;
      shared.push(`${shared.pop()}${text}`);
      characters += text.length;
    },
    isDone: () => characters > mostSharedCharacters,
  });
  return shared;
}

/** Reads the rows of one worksheet. */
class SheetReader implements XmlReader {
  private cells: string[] = [];
  private column = 0;
  private type = '';
  private value = '';
  private isValue = false;

  constructor(
    private readonly shared: readonly string[],
    private readonly blocks: TextBlocks,
  ) {}

  isDone(): boolean {
    return this.blocks.isFull;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.cells = [];
    if (name === 'c') {
      this.column = columnOf(attributes.r) ?? this.cells.length;
      this.type = attributes.t ?? 'n';
      this.value = '';
    }
    this.isValue = name === 'v' || name === 't';
  }

  close(name: string): void {
    this.isValue = false;
    if (name === 'c' && this.column < 64) this.cells[this.column] = this.shown();
    if (name === 'row') this.blocks.row(Array.from(this.cells, (cell) => cell ?? ''));
  }

  text(text: string): void {
    if (this.isValue) this.value += text;
  }

  private shown(): string {
    if (this.type === 's') return this.shared[Number(this.value)] ?? '';
    if (this.type !== 'n' || this.value === '') return this.value;
    const number = Number(this.value);
    return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : this.value;
  }
}

/** "C7" is column 2, counted from 0; null where the cell does not say. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
