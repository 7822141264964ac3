/**
 * Work that sees to whatever waits, one run at a time. Asked for while a run is under way, it runs once more when that
 * is over, however often it was asked for: that run finds everything that came until then.
 */
export class Errand {
  private last: Promise<void> = Promise.resolve();
  private next: Promise<void> | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly work: () => Promise<unknown>,
    private readonly tellFault: (fault: unknown) => void,
  ) {}

  /** Done when a run is over that began after this was asked; never fails. */
  run(): Promise<void> {
    this.next ??= this.last = this.last.then(() => this.begin()).catch(this.tellFault);
    return this.next;
  }

  /** Runs now, and then each time that so many milliseconds have passed. */
  repeat(interval: number): void {
    void this.run();
    this.timer = setInterval(() => void this.run(), interval).unref();
  }

  /** Repeats no more. Done when nothing runs that was asked for until now. */
  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.last;
  }

  private async begin(): Promise<void> {
    this.next = null;
    await this.work();
  }
}
