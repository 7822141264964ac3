import { DataSource } from 'typeorm';
import { examinations } from '../../src/command-line/examinations.js';
import { readConfig } from '../../src/config.js';
import { Document } from '../../src/documents/document.entity.js';
import { Clock } from '../../src/foundation/clock.js';
import { Database } from '../../src/foundation/database/database.js';
import { FileStore } from '../../src/foundation/files/file-store.js';
import { dataSourceOptions } from '../../src/schema/data-source.js';
import type { BuiltPortal } from '../machine/built.js';

/** What the doctor finds at a portal, beside notes, and how many documents a meeting has. */
export interface Examined {
  faults: string[];
  documents: number;
}

/** Examines a portal's database and files as the command `doctor` does, without the time that a new process takes. */
export async function examine({ variables }: BuiltPortal, meeting: string): Promise<Examined> {
  const config = readConfig({ ...variables, SECRET: 'none is needed to look at what is kept' });
  const source = await new DataSource(dataSourceOptions(config.database)).initialize();
  try {
    const database = new Database(source, source, new Clock());
    const faults: string[] = [];
    for (const check of examinations(database, new FileStore(config.uploadsDir))) {
      for await (const { kind, text } of check.run()) if (kind === 'fault') faults.push(text);
    }
    return { faults, documents: await database.manager.countBy(Document, { meeting: { slug: meeting } }) };
  } finally {
    await source.destroy();
  }
}
