import { Unacceptable } from '../../foundation/files/formats/unacceptable.js';
import { passed } from '../../foundation/files/formats/word-reader.js';
import type { Attributes, XmlReader } from '../../foundation/files/formats/xml.js';
import { isSafeLink } from '../../foundation/prose/links.js';
import { EditedLine } from './edited-line.js';
import { endMark, markedBy } from './marks.js';
import { RunLook } from './run-look.js';

const mostLines = 20_000;
const mostCharacters = 2_000_000;
const field = /^\s*HYPERLINK\s+"([^"]*)"/;

/** Reads the main part of a Word file that was made of a record: its lines, and what the bookmarks say of them. */
export class EditedReader implements XmlReader {
  readonly lines: EditedLine[] = [];
  private readonly parts: EditedLine[] = [];
  private readonly bookmarks = new Map<string, string>();
  private readonly fields: string[] = [];
  private readonly hyperlinks: (string | undefined)[] = [];
  private look: RunLook | null = null;
  private textOf: 'text' | 'instruction' | null = null;
  private passing = 0;
  private isInProperties = false;
  private characters = 0;

  /** @param links the addresses outside, by the ids of their relationships */
  constructor(private readonly links: ReadonlyMap<string, string>) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'del' && this.isInProperties && this.passing === 0) this.line!.isJoined = true;
    if (this.passing > 0 || passed.has(name)) {
      this.passing += 1;
      return;
    }
    this.openPart(name, attributes);
    this.openBookmark(name, attributes);
    this.openField(name, attributes);
    this.line?.describe(name, attributes.val ?? '');
    this.look?.describe(name, attributes.val);
  }

  close(name: string): void {
    if (this.passing > 0) {
      this.passing -= 1;
      return;
    }
    if (name === 'p') this.endLine();
    if (name === 'pPr') this.isInProperties = false;
    if (name === 'r') this.look = null;
    if (name === 't' || name === 'instrText') this.textOf = null;
    if (name === 'hyperlink') this.hyperlinks.pop();
  }

  text(text: string): void {
    if (this.passing > 0) return;
    if (this.textOf === 'text') this.add(text);
    if (this.textOf === 'instruction' && this.fields.length > 0) this.fields.push(`${this.fields.pop()}${text}`);
  }

  private get line(): EditedLine | undefined {
    return this.parts.at(-1);
  }

  private openPart(name: string, attributes: Attributes): void {
    if (name === 'p') this.parts.push(new EditedLine());
    if (name === 'pPr') this.isInProperties = this.line !== undefined;
    if (name === 'r') this.look = new RunLook();
    if (name === 't') this.textOf = 'text';
    if (name === 'instrText') this.textOf = 'instruction';
    if (name === 'hyperlink') this.hyperlinks.push(this.links.get(attributes['r:id'] ?? attributes.id ?? ''));
    if (this.look && name === 'tab') this.add('\t');
    if (this.look && (name === 'br' || name === 'cr')) this.add('\n');
    if (this.look && name === 'noBreakHyphen') this.add('-');
  }

  private openBookmark(name: string, { id = '', name: mark = '' }: Attributes): void {
    if (name === 'bookmarkEnd') this.bookmarks.delete(id);
    if (name !== 'bookmarkStart') return;
    const marked = markedBy(mark);
    if (marked?.kind === 'paragraph') this.bookmarks.set(id, marked.id);
    if (marked?.kind === 'paragraph') this.line?.own(marked.id);
    if (marked?.kind === 'section' && this.line) this.line.heads = marked.id;
    if (mark === endMark && this.line) this.line.ends = true;
  }

  private openField(name: string, { fldCharType }: Attributes): void {
    if (name !== 'fldChar') return;
    if (fldCharType === 'begin') this.fields.push('');
    if (fldCharType === 'end') this.fields.pop();
  }

  private add(text: string): void {
    this.characters += text.length;
    if (this.characters > mostCharacters) throw new Unacceptable('foundation.fileTooComplex');
    const owner = [...this.bookmarks.values()].at(-1);
    if (owner !== undefined) this.line?.own(owner);
    this.line?.add(text, this.look ?? new RunLook(), this.link);
  }

  /** Where the words lead: by an element around them, or by a field that they are the result of. */
  private get link(): string | undefined {
    const link = this.hyperlinks.at(-1) ?? field.exec(this.fields.at(-1) ?? '')?.[1];
    return link !== undefined && isSafeLink(link) ? link : undefined;
  }

  private endLine(): void {
    const line = this.parts.pop();
    if (line && !this.lines.at(-1)?.absorbs(line)) this.lines.push(line);
    if (this.lines.length > mostLines) throw new Unacceptable('foundation.fileTooComplex');
  }
}
