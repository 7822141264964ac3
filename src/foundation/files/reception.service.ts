import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import type { FieldError } from '../errors.js';
import { FileStore } from './file-store.js';
import { type AcceptedInspection, Inspector } from './inspection.js';
import { type ReceivedFile, receivedFiles, refusedFiles } from './multipart.js';
import { FileText, StoredFile } from './stored-file.entity.js';

/** A file that has been looked at and lies in the file store, but is in no table yet. */
export interface TakenFile extends ReceivedFile {
  inspection: AcceptedInspection;
}

/** Takes in what arrived: finds out what it is, refuses what must not come in, and keeps the rest. */
@Injectable()
export class ReceptionService {
  constructor(
    private readonly inspector: Inspector,
    private readonly store: FileStore,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Takes in the files of a request; what did not even get in is among the faults. */
  async takeAll(request: object): Promise<{ taken: TakenFile[]; faults: FieldError[] }> {
    const { taken, faults } = await this.take(receivedFiles(request));
    const keptOut = refusedFiles(request).map(({ refused: { key, values } }) => ({ field: 'file', key, values }));
    return { taken, faults: [...faults, ...keptOut] };
  }

  /** The bytes of what is taken are on the disk when this answers, under their hash; a refused file is gone. */
  async take(files: readonly ReceivedFile[]): Promise<{ taken: TakenFile[]; faults: FieldError[] }> {
    const taken: TakenFile[] = [];
    const faults: FieldError[] = [];
    for (const file of files) {
      const inspection = await this.inspector.inspect({ ...file.spooled, name: file.name });
      if (inspection.verdict === 'refused') {
        await this.store.discard(file.spooled);
        faults.push({ field: 'file', key: inspection.key, values: { ...inspection.values, name: file.name } });
      } else {
        await this.store.keep(file.spooled);
        taken.push({ ...file, inspection });
      }
    }
    return { taken, faults };
  }

  /** Enters a taken file into the tables, with its text. Inside a transaction. */
  async enter({ spooled, inspection }: TakenFile): Promise<StoredFile> {
    const { sha256, size, crc32 } = spooled;
    const { kind, notes, pages, text } = inspection;
    const file = await this.database.save(
      Object.assign(new StoredFile(), { sha256, size, crc32, kind, notes, pages, keptAt: this.clock.now() }),
    );
    await this.database.save(Object.assign(new FileText(), { file, blocks: text }));
    return file;
  }
}
