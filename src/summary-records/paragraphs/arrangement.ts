import type { Paragraph } from './paragraph.js';

/** The paragraphs of a text in their order, while they are put in another one. */
export class Arrangement<P extends Paragraph> {
  private order: P[];

  constructor(paragraphs: readonly P[]) {
    this.order = paragraphs.toSorted((one, other) => one.position - other.position);
  }

  /** Puts it behind another one of its section, or before all others there; a new one comes in by that. */
  put(paragraph: P, behind: P | null): void {
    const others = this.order.filter((one) => one !== paragraph);
    const first = others.findIndex(({ section }) => section === paragraph.section);
    const at = behind ? others.indexOf(behind) + 1 : first < 0 ? others.length : first;
    this.order = others.toSpliced(at, 0, paragraph);
  }

  /** The others of its section, in their order. */
  beside(paragraph: P): P[] {
    return this.order.filter((one) => one !== paragraph && one.section === paragraph.section);
  }

  /** All, with their places counted anew. */
  get paragraphs(): P[] {
    return inPlaces(this.order);
  }
}

/** Counts the places in each section anew. */
export function inPlaces<P extends Paragraph>(paragraphs: P[]): P[] {
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs) {
    paragraph.position = counts.get(paragraph.section) ?? 0;
    counts.set(paragraph.section, paragraph.position + 1);
  }
  return paragraphs;
}
