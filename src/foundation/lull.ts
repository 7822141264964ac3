import { setTimeout } from 'node:timers/promises';

/** Knows when things that keep coming have stopped for a while, so that what is not urgent makes room for them. */
export class Lull {
  private last = Number.NEGATIVE_INFINITY;

  /**
   * @param pause in milliseconds, in which nothing comes
   * @param patience in milliseconds, after which it is waited no longer
   */
  constructor(
    private readonly pause: number,
    private readonly patience: number,
  ) {}

  /** Something has come. */
  disturb(): void {
    this.last = performance.now();
  }

  /** Done at once where nothing came of late, else when nothing has come for the pause; or when patience is over. */
  async wait(signal: AbortSignal): Promise<void> {
    const end = performance.now() + this.patience;
    const left = () => Math.min(this.last + this.pause, end) - performance.now();
    while (left() > 0 && !signal.aborted) await setTimeout(left(), undefined, { signal }).catch(() => undefined);
  }
}
