import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import type { DatabaseAddress } from '../../src/config.js';
import { migrate } from '../../src/schema/migrate.js';

export interface FreshDatabase {
  address: DatabaseAddress;
  drop: () => Promise<void>;
}

let template: Buffer | undefined;

/** A migrated database: a copy of a file that was migrated once, or a new database beside the tests' PostgreSQL one. */
export async function freshDatabase(folder: string): Promise<FreshDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (server) return freshPostgres(server);
  const address = { kind: 'sqlite' as const, file: join(folder, 'plenary.db') };
  if (template) writeFileSync(address.file, template);
  else {
    await migrate(address);
    template = readFileSync(address.file);
  }
  return { address, drop: () => Promise.resolve() };
}

async function freshPostgres(server: string): Promise<FreshDatabase> {
  const name = `plenary_${randomBytes(6).toString('hex')}`;
  const steward = await new DataSource({ type: 'postgres', url: server }).initialize();
  await steward.query(`CREATE DATABASE "${name}"`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const address = { kind: 'postgres' as const, url: url.href };
  await migrate(address);
  return {
    address,
    drop: async () => {
      await steward.query(`DROP DATABASE "${name}" WITH (FORCE)`);
      await steward.destroy();
    },
  };
}
