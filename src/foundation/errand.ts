/**
 * Work that sees to whatever waits, one run at a time. Asked for while a run is under way, it runs once more when that
 * is over, however often it was asked for: that run finds everything that came until then.
 */
export class Errand {
  private last: Promise<void> = Promise.resolve();
  private next: Promise<void> | null = null;

  constructor(
    private readonly work: () => Promise<void>,
    private readonly tellFault: (fault: unknown) => void,
  ) {}

  /** Done when a run is over that began after this was asked; never fails. */
  run(): Promise<void> {
    this.next ??= this.last = this.last.then(() => this.begin()).catch(this.tellFault);
    return this.next;
  }

  /** Done when nothing runs that was asked for until now. */
  get over(): Promise<void> {
    return this.last;
  }

  private begin(): Promise<void> {
    this.next = null;
    return this.work();
  }
}
