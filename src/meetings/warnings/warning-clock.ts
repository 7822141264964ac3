import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOG } from '../../foundation/tokens.js';
import { DeadlineWarnings } from './deadline-warnings.service.js';

/** How often it is looked for deadlines that are near, in milliseconds. */
const hour = 3_600_000;

/** Has the letters before deadlines written: at the start, and every hour. */
@Injectable()
export class WarningClock implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private warning: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(LOG) private readonly log: Logger,
    private readonly warnings: DeadlineWarnings,
  ) {}

  onApplicationBootstrap(): void {
    this.begin();
    this.timer = setInterval(() => this.begin(), hour).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.warning;
  }

  private begin(): void {
    this.warning = this.warnings.warn().catch((error: unknown) => this.log.error({ err: error }, 'warning of deadlines'));
  }
}
