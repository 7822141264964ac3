import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { Errand } from '../../foundation/errand.js';
import { LOG } from '../../foundation/tokens.js';
import { ReportDeadlines } from './report-deadlines.service.js';

/** How often it is looked whether discussions have been moved, in milliseconds. */
const minute = 60_000;

/** Has the deadlines of reports follow the sessions that discuss them: at the start, and every minute. */
@Injectable()
export class ReportClock implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly following = new Errand(
    () => this.deadlines.follow(),
    (error) => this.log.error({ err: error }, 'following discussions'),
  );

  constructor(
    @Inject(LOG) private readonly log: Logger,
    private readonly deadlines: ReportDeadlines,
  ) {}

  onApplicationBootstrap(): void {
    this.following.repeat(minute);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.following.end();
  }
}
