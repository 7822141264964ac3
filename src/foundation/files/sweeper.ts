import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { Errand } from '../errand.js';
import { LOG } from '../tokens.js';
import { FileStore } from './file-store.js';
import { StoredFile } from './stored-file.entity.js';
import { strays } from './strays.js';

/** In milliseconds: how often it is swept, and how old a file without a row must be by then. */
const day = 24 * 3_600_000;

/** Takes away what a machine that stopped in the middle of a submission left: at the start and every day. */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sweeping = new Errand(
    () => this.sweepAndTell(),
    (error) => this.log.error({ err: error }, 'sweeping'),
  );

  constructor(
    @Inject(LOG) private readonly log: Logger,
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.sweeping.repeat(day);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sweeping.end();
  }

  /** Answers the names of the files that are gone. Their age gives a row that is just being written time to come. */
  async sweep(): Promise<string[]> {
    const unknown = new Set<string>();
    for await (const { sha256 } of strays(this.database, this.store)) unknown.add(sha256);
    const isKnown = async (sha256: string) =>
      !unknown.has(sha256) || (await this.database.manager.existsBy(StoredFile, { sha256 }));
    return this.store.sweep(isKnown, new Date(this.clock.now().getTime() - day));
  }

  private async sweepAndTell(): Promise<void> {
    const gone = await this.sweep();
    if (gone.length > 0) this.log.warn({ gone }, 'swept files that no row knew');
  }
}
