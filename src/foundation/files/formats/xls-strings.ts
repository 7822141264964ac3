const isWide = 0x01;
const hasPhonetics = 0x04;
const hasFormats = 0x08;
const mostCharacters = 2_000_000;

/** The texts that the cells of a workbook share ([MS-XLS] 2.4.265), and its single texts, which are written alike. */
export class SharedStrings {
  private readonly strings: string[] = [];

  at(index: number): string {
    return this.strings[index] ?? '';
  }

  /** One text: its length in two bytes, flags, characters. */
  single(body: Buffer): string {
    const length = body.readUInt16LE(0);
    const wide = (body.readUInt8(2) & isWide) !== 0;
    return body.toString(wide ? 'utf16le' : 'latin1', 3, 3 + (wide ? 2 : 1) * length);
  }

  /** `parts` are the bodies of the record and of those that continue it. */
  read(parts: readonly Buffer[]): void {
    const reader = new ContinuedReader(parts);
    reader.number(4);
    const count = reader.number(4);
    let characters = 0;
    while (this.strings.length < count && !reader.isAtEnd && characters < mostCharacters) {
      const text = readString(reader);
      characters += text.length;
      this.strings.push(text);
    }
  }
}

function readString(reader: ContinuedReader): string {
  const length = reader.number(2);
  const flags = reader.number(1);
  const formats = flags & hasFormats ? reader.number(2) : 0;
  const phonetics = flags & hasPhonetics ? reader.number(4) : 0;
  const text = reader.characters(length, (flags & isWide) !== 0);
  reader.skip(4 * formats + phonetics);
  return text;
}

/** Reads on from one part to the next. Where characters are cut, the next part begins with their width anew. */
class ContinuedReader {
  private part = 0;
  private at = 0;

  constructor(private readonly parts: readonly Buffer[]) {}

  get isAtEnd(): boolean {
    while (this.part < this.parts.length && this.at >= this.current.length) this.next();
    return this.part >= this.parts.length;
  }

  number(size: number): number {
    if (this.isAtEnd) throw new RangeError('The shared texts end too early.');
    const value = this.current.readUIntLE(this.at, size);
    this.at += size;
    return value;
  }

  characters(length: number, wide: boolean): string {
    let isWideHere = wide;
    let text = '';
    while (text.length < length) {
      if (this.at >= this.current.length) {
        this.next();
        isWideHere = (this.number(1) & isWide) !== 0;
      }
      text += this.charactersHere(length - text.length, isWideHere);
    }
    return text;
  }

  skip(bytes: number): void {
    let left = bytes;
    while (left > 0 && !this.isAtEnd) {
      const here = Math.min(left, this.current.length - this.at);
      this.at += here;
      left -= here;
    }
  }

  private charactersHere(wanted: number, wide: boolean): string {
    const size = wide ? 2 : 1;
    const end = Math.min(this.current.length, this.at + wanted * size);
    const text = this.current.toString(wide ? 'utf16le' : 'latin1', this.at, end);
    if (text === '') throw new RangeError('A shared text ends within a character.');
    this.at = end;
    return text;
  }

  private get current(): Buffer {
    const part = this.parts[this.part];
    if (!part) throw new RangeError('The shared texts end too early.');
    return part;
  }

  private next(): void {
    this.part++;
    this.at = 0;
  }
}
