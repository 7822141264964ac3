import { diffArrays } from 'diff';

export const changes = ['same', 'added', 'removed'] as const;
export type Change = (typeof changes)[number];

/** A run of words that stands in both texts, or in one of them alone. */
export interface Stretch {
  change: Change;
  text: string;
}

/** What of the words changed, told so that it can be read: first all that went, then all that came. Null when it takes too long. */
export function stretchesOf(from: string[], to: string[], timeout: number): Stretch[] | null {
  const parts = diffArrays(from, to, { timeout });
  if (!parts) return null;
  const told = new Telling();
  for (const { added, removed, value } of parts) {
    const text = value.join('');
    if (removed) told.removed += text;
    else if (added) told.added += text;
    else told.keep(text);
  }
  return told.end();
}

/** Puts changes together that only a space keeps apart. */
class Telling {
  removed = '';
  added = '';
  private readonly stretches: Stretch[] = [];

  keep(text: string): void {
    if (text.trim() === '' && this.removed && this.added) {
      this.removed += text;
      this.added += text;
    } else {
      this.turn();
      this.stretches.push({ change: 'same', text });
    }
  }

  end(): Stretch[] {
    this.turn();
    return this.stretches;
  }

  private turn(): void {
    for (const change of ['removed', 'added'] as const) {
      if (this[change]) this.stretches.push({ change, text: this[change] });
      this[change] = '';
    }
  }
}
