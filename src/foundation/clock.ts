import { Injectable } from '@nestjs/common';

/** The only source of time. Tests put another in its place. */
@Injectable()
export class Clock {
  private latest = 0;

  /** The present instant. It never runs backwards, even when the machine's clock is set back. */
  now(): Date {
    this.latest = Math.max(this.latest, Date.now());
    return new Date(this.latest);
  }

  /** The instant that decides about deadlines where a database keeps the time for several processes. */
  agreed(databaseTime: Date): Date {
    return databaseTime;
  }
}
