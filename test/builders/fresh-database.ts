import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataSource, type QueryRunner } from 'typeorm';
import type { DatabaseAddress } from '../../src/config.js';
import { migrate } from '../../src/schema/migrate.js';

export interface FreshDatabase {
  address: DatabaseAddress;
  drop: () => Promise<void>;
}

let template: Buffer | undefined;

/** A migrated database: a copy of a file that was migrated once, or of a database on the tests' PostgreSQL server. */
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
  await steward.query(`CREATE DATABASE "${name}" TEMPLATE "${await templateOn(steward, server)}"`);
  return {
    address: addressOf(server, name),
    drop: async () => {
      await steward.query(`DROP DATABASE "${name}" WITH (FORCE)`);
      await steward.destroy();
    },
  };
}

/** The lock under which the template is made. The number is ours alone. */
const templateLock = 7_536_864;

/** The name of a migrated database on the server, made by whoever needs it first. It bears a hash of the schema's sources. */
async function templateOn(steward: DataSource, server: string): Promise<string> {
  const name = `plenary_template_${hashOfSchema()}`;
  const runner = steward.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [templateLock]);
    const known: unknown[] = await runner.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (known.length === 0) await makeTemplate(runner, server, name);
    await runner.query('SELECT pg_advisory_unlock($1)', [templateLock]);
  } finally {
    await runner.release();
  }
  return name;
}

/** Under its name only once it is whole. */
async function makeTemplate(runner: QueryRunner, server: string, name: string): Promise<void> {
  const making = `${name}_${randomBytes(3).toString('hex')}`;
  await runner.query(`CREATE DATABASE "${making}"`);
  await migrate(addressOf(server, making));
  await runner.query(`ALTER DATABASE "${making}" RENAME TO "${name}"`);
}

function addressOf(server: string, name: string) {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { kind: 'postgres' as const, url: url.href };
}

let schemaHash: string | undefined;

function hashOfSchema(): string {
  if (schemaHash) return schemaHash;
  const folder = fileURLToPath(new URL('../../src/schema', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).toSorted();
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(folder, file)));
  return (schemaHash = hash.digest('hex').slice(0, 12));
}
