import type { TextBlock } from '../../foundation/files/text-block.js';
import type { Language } from '../../foundation/i18n/languages.js';

const wordLike = /[\p{L}\p{N}]/u;

/** Takes texts of one language apart into words, as that language has them, with all that stands between them. */
export class Words {
  private readonly segmenter: Intl.Segmenter;
  private readonly known = new WeakMap<TextBlock, string[]>();

  constructor(language: Language) {
    this.segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  }

  of(block: TextBlock): string[] {
    const words = this.known.get(block) ?? Array.from(this.segmenter.segment(block.text), ({ segment }) => segment);
    this.known.set(block, words);
    return words;
  }

  /** From 0 for two that share no word to 1 for two that have the same words. */
  likeness(one: TextBlock, other: TextBlock): number {
    const [ours, theirs] = [this.set(one), this.set(other)];
    const shared = [...ours].filter((word) => theirs.has(word)).length;
    return ours.size + theirs.size === 0 ? 1 : (2 * shared) / (ours.size + theirs.size);
  }

  private set(block: TextBlock): Set<string> {
    return new Set(this.of(block).filter((word) => wordLike.test(word)));
  }
}
