import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOG } from '../../foundation/tokens.js';
import { ReportDeadlines } from './report-deadlines.service.js';

/** How often it is looked whether discussions have been moved, in milliseconds. */
const minute = 60_000;

/** Has the deadlines of reports follow the sessions that discuss them: at the start, and every minute. */
@Injectable()
export class ReportClock implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private following: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(LOG) private readonly log: Logger,
    private readonly deadlines: ReportDeadlines,
  ) {}

  onApplicationBootstrap(): void {
    this.begin();
    this.timer = setInterval(() => this.begin(), minute).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.following;
  }

  private begin(): void {
    this.following = this.deadlines.follow().catch((error: unknown) => this.log.error({ err: error }, 'following discussions'));
  }
}
