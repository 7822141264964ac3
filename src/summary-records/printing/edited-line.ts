import { addRun } from '../../foundation/prose/line.js';
import { plainRuns, type Run } from '../../foundation/prose/prose.js';
import { withoutUnseen } from '../../foundation/prose/unseen.js';
import type { RunLook } from './run-look.js';

const printedNumber = /^\s*(\d{1,4}(?:\.\d{1,4}){0,9})\.?\t/;

/** A paragraph of a Word file: a line of a record's paragraph, a heading, or something else. */
export class EditedLine {
  /** The paragraph within whose bookmark it begins. */
  owner: string | null = null;
  /** The section that it is the heading of. */
  heads: string | null = null;
  /** Whether the text is at its end before it. */
  ends = false;
  /** Whether its end was deleted, so that the next one goes on in it. */
  isJoined = false;
  private style = '';
  private list: boolean | null = null;
  private printed = '';
  private readonly runs: Run[] = [];

  describe(name: string, val: string): void {
    if (name === 'pStyle') this.style = val.replaceAll(' ', '').toLowerCase();
    if (name === 'numId') this.list = val !== '0';
  }

  /** Of two paragraphs that were joined, the first stays. */
  own(id: string): void {
    this.owner ??= id;
  }

  add(text: string, look: RunLook, link: string | undefined): void {
    if (look.isNumber) this.printed += text;
    else addRun(this.runs, {
      text: withoutUnseen(text),
      ...(look.emphasis(link !== undefined) && { emphasis: true as const }),
      ...(look.strong && { strong: true as const }),
      ...(link !== undefined && { link }),
    });
  }

  /** Takes a paragraph in that goes on in it; one of which nothing is left takes in none. */
  absorbs(next: EditedLine): boolean {
    if (!this.isJoined || this.isEmpty || next.heads !== null || next.ends) return false;
    for (const run of next.withoutNumber()) addRun(this.runs, run);
    this.isJoined = next.isJoined;
    return true;
  }

  /** What was printed before it, even where the program that edited it has forgotten which letters those are. */
  get number(): string | null {
    return this.printed.trim() || (printedNumber.exec(this.runs[0]?.text ?? '')?.[1] ?? null);
  }

  get isItem(): boolean {
    return this.list ?? /^(?:recorditem|listbullet|listnumber)/.test(this.style);
  }

  get isFirst(): boolean {
    return this.style === 'recordparagraph';
  }

  /** Whether it is styled as what goes on with the paragraph above. */
  get isFurther(): boolean {
    return this.style === 'recordtext';
  }

  get isEmpty(): boolean {
    return plainRuns(this.texts.flat()).trim() === '';
  }

  /** Its lines, where it was broken, without the number. */
  get texts(): Run[][] {
    const texts: Run[][] = [[]];
    this.withoutNumber().forEach(({ text, ...look }) => {
      text.split('\n').forEach((part, index) => {
        if (index > 0) texts.push([]);
        addRun(texts.at(-1)!, { text: part.replaceAll('\t', ' '), ...look });
      });
    });
    return texts.filter((runs) => plainRuns(runs).trim() !== '');
  }

  private withoutNumber(): Run[] {
    const [first, ...rest] = this.runs;
    return first ? [{ ...first, text: first.text.replace(printedNumber, '') }, ...rest] : [];
  }
}
