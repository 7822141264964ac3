import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import type { Typeset } from '../../foundation/files/making/typesetter.js';
import { Turns } from '../../foundation/files/turns.js';
import { workerFile } from '../../foundation/files/worker-file.js';
import type { PrintedRecord } from './printed-record.js';
import type { PrintingOrder } from './printing-worker.js';

/** In milliseconds: a thousand pages take some ten seconds. */
const timeLimit = 120_000;

/** Makes the files of records in a thread of its own, so that the portal goes on answering meanwhile. One file at a time. */
@Injectable()
export class RecordPrinter implements OnApplicationShutdown {
  private readonly turns = new Turns(1);
  private readonly pool = new Piscina<PrintingOrder, Typeset>({
    ...workerFile('printing-worker', import.meta.url),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });

  /** The file, with what could not be printed as it is written. @throws Error where the thread did not come to an end */
  async pdf(record: PrintedRecord): Promise<Typeset> {
    return this.print({ as: 'pdf', record });
  }

  async docx(record: PrintedRecord): Promise<Buffer> {
    const { bytes } = await this.print({ as: 'docx', record });
    return bytes;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.destroy();
  }

  private async print(order: PrintingOrder): Promise<Typeset> {
    const { bytes, ...found } = await this.turns.take(() => this.pool.run(order, { signal: AbortSignal.timeout(timeLimit) }));
    return { bytes: Buffer.from(bytes), ...found };
  }
}
