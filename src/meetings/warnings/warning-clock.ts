import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { Errand } from '../../foundation/errand.js';
import { LOG } from '../../foundation/tokens.js';
import { DeadlineWarnings } from './deadline-warnings.service.js';

/** How often it is looked for deadlines that are near, in milliseconds. */
const hour = 3_600_000;

/** Has the letters before deadlines written: at the start, and every hour. */
@Injectable()
export class WarningClock implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly warning = new Errand(
    () => this.warnings.warn(),
    (error) => this.log.error({ err: error }, 'warning of deadlines'),
  );

  constructor(
    @Inject(LOG) private readonly log: Logger,
    private readonly warnings: DeadlineWarnings,
  ) {}

  onApplicationBootstrap(): void {
    this.warning.repeat(hour);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.warning.end();
  }
}
