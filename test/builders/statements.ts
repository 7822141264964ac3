import type { Logger } from 'typeorm';
import { Database } from '../../src/foundation/database/database.js';
import type { Visitor } from './visitor.js';
import type { World } from './world.js';

interface Statement {
  sql: string;
  parameters: unknown[];
}

/** What the portal asks the database for an answer, of which it knows nothing yet. */
export async function statementsOf(world: World, reader: Visitor, address: string): Promise<Statement[]> {
  const database = world.get(Database);
  await database.transaction(() => database.next('whatever')); // so that nothing is known any more
  const { dataSource } = database.manager;
  const { logger } = dataSource;
  const heard: Statement[] = [];
  dataSource.logger = listener((sql, parameters) => heard.push({ sql, parameters }));
  try {
    await reader.get(address).expect(200);
  } finally {
    dataSource.logger = logger;
  }
  return heard;
}

function listener(hear: (sql: string, parameters: unknown[]) => void): Logger {
  const nothing = () => undefined;
  return {
    ...{ logQueryError: nothing, logQuerySlow: nothing, logSchemaBuild: nothing, logMigration: nothing, log: nothing },
    logQuery: (sql, parameters) => hear(sql, (parameters as unknown[] | undefined) ?? []),
  };
}
