import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { OwnProcess } from '../../foundation/files/making/own-process.js';
import type { Typeset } from '../../foundation/files/making/typesetter.js';
import { Turns } from '../../foundation/files/turns.js';
import { workerFile } from '../../foundation/files/worker-file.js';
import type { PrintedRecord } from './printed-record.js';
import type { PrintingOrder } from './printing-worker.js';

/** In milliseconds: a thousand pages take some ten seconds. */
const timeLimit = 120_000;

/** In milliseconds: whoever takes the same record in six languages finds the fonts still loaded. */
const patience = 15_000;

/** Makes the files of records in a process of its own, so that the portal goes on answering meanwhile. One file at a time. */
@Injectable()
export class RecordPrinter implements OnApplicationShutdown {
  private readonly turns = new Turns(1);
  private readonly press = new OwnProcess<PrintingOrder, Typeset>(workerFile('printing-worker', import.meta.url), {
    ...{ memory: 512, timeLimit, patience },
  });

  /** The file, with what could not be printed as it is written. @throws Error where the process did not come to an end of it */
  async pdf(record: PrintedRecord): Promise<Typeset> {
    return this.print({ as: 'pdf', record });
  }

  async docx(record: PrintedRecord): Promise<Buffer> {
    const { bytes } = await this.print({ as: 'docx', record });
    return bytes;
  }

  onApplicationShutdown(): void {
    this.press.end();
  }

  private async print(order: PrintingOrder): Promise<Typeset> {
    const { bytes, ...found } = await this.turns.take(() => this.press.make(order));
    return { bytes: Buffer.from(bytes), ...found };
  }
}
