/** How much is done for one answer: so much time, and what does not fit is told more coarsely. */
export class Effort {
  /** Whether something was too much. */
  hasGivenUp = false;
  private readonly endsAt: number;

  /** In milliseconds. */
  constructor(length: number) {
    this.endsAt = performance.now() + length;
  }

  get timeLeft(): number {
    return Math.max(0, this.endsAt - performance.now());
  }

  get isOver(): boolean {
    return this.timeLeft === 0;
  }

  giveUp(): void {
    this.hasGivenUp = true;
  }
}
