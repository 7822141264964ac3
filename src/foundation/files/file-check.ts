import { MoreThan } from 'typeorm';
import type { Database } from '../database/database.js';
import { pageSize, rowByRow } from '../database/row-by-row.js';
import { type Check, fault, type Finding, note } from '../finding.js';
import type { FileStore } from './file-store.js';
import { StoredFile } from './stored-file.entity.js';
import { strays } from './strays.js';

const verdicts = { missing: 'is missing', damaged: 'is not what was received' } as const;

/** Reads every stored file again and compares it with its row; looks for files without a row as well. */
export class FileCheck implements Check {
  private files = 0;
  private bytes = 0;

  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
  ) {}

  get extent(): string {
    return `${this.files} stored files of ${this.bytes} bytes in all`;
  }

  async *run(): AsyncGenerator<Finding> {
    for await (const { id, sha256, size } of this.rows()) {
      const verdict = await this.store.verify(sha256, size);
      this.files += 1;
      this.bytes += size;
      if (verdict !== 'sound') yield fault(`The file ${sha256} (row ${id}, ${size} bytes) ${verdicts[verdict]}.`);
    }
    for await (const { sha256, size } of strays(this.database, this.store)) {
      yield note(`No row knows the file ${sha256} (${size} bytes). It is taken away when it is a day old.`);
    }
    for await (const path of this.store.intruders()) yield note(`The portal did not put ${path} where it lies.`);
  }

  private rows(): AsyncGenerator<Pick<StoredFile, 'id' | 'sha256' | 'size'>> {
    return rowByRow((after) =>
      this.database.manager.find(StoredFile, {
        select: { id: true, sha256: true, size: true },
        where: { id: MoreThan(after ?? 0) },
        order: { id: 'ASC' },
        take: pageSize,
      }),
    );
  }
}
