import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';

/** How a process ended: with an exit code, or by a signal. */
export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** What a command of the command line did. */
export interface Outcome extends Ending {
  stdout: string;
  stderr: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = (program: string) => join(root, 'dist/src', program);

/** Root may mount in a namespace of its own, and where the kernel lets them, so may others. */
const ownMounts = ['unshare', '--user', '--map-root-user', '--mount'];

/** No process of a test lives longer, in milliseconds. */
const longestLife = 10 * 60_000;

/**
 * The built portal in processes of its own, as people run it, on a folder of its own. It can be killed and started
 * again on what it left. With TEST_DATABASE_URL it gets a database on that server, else an SQLite file.
 */
export class BuiltPortal {
  private server: ChildProcess | undefined;
  private ended: Promise<Ending> | undefined;
  origin = '';
  /** What commands are put behind, to see what the server sees. */
  private inside: readonly string[] = [];

  private constructor(
    readonly folder: string,
    private readonly database: FreshDatabase,
    private readonly more: Readonly<Record<string, string>>,
    private readonly isFirst = true,
  ) {}

  /** With these variables beside those that every one of them has. */
  static async open(more: Readonly<Record<string, string>> = {}): Promise<BuiltPortal> {
    refuseStaleBuild();
    const folder = mkdtempSync(join(tmpdir(), 'plenary-built-'));
    return new BuiltPortal(folder, await freshDatabase(folder), more);
  }

  /** Another instance on the same database and the same folder. It is to be closed before the first. */
  beside(): BuiltPortal {
    return new BuiltPortal(this.folder, this.database, this.more, false);
  }

  /** Starts the server and waits for its greeting. */
  start(): Promise<void> {
    return this.startWith([process.execPath, built('main.js')]);
  }

  /** The same on a disk of so many megabytes, which is gone when the server ends. Its commands see this disk too. */
  async startOnSmallDisk(megabytes: number): Promise<void> {
    const mounting = `mount -t tmpfs -o size=${megabytes}m plenary "$0" && exec "$@"`;
    await this.startWith([...ownMounts, 'sh', '-c', mounting, this.folder, process.execPath, built('main.js')]);
    this.inside = ['nsenter', '--user', '--mount', '--preserve-credentials', '--target', String(this.server!.pid)];
  }

  /** Where the tests see the server's own disk. */
  get disk(): string {
    return join('/proc', String(this.server!.pid), 'root', this.folder);
  }

  /** Sends a signal to the server and waits for its end. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<Ending> {
    this.server!.kill(signal);
    return this.ended!;
  }

  /** Asks the running server. */
  fetch(path: string, asking: RequestInit = {}): Promise<Response> {
    return fetch(`${this.origin}${path}`, { signal: AbortSignal.timeout(60_000), ...asking });
  }

  /** Runs a command of the command line to its end. */
  async command(...args: readonly string[]): Promise<Outcome> {
    const child = this.spawn([...this.inside, process.execPath, built('portal.js'), ...args], 'pipe');
    const [stdout, stderr] = [textOf(child.stdout!), textOf(child.stderr!)];
    return { ...(await endingOf(child)), stdout: await stdout, stderr: await stderr };
  }

  /** Makes a token with the command line. */
  async token(email: string): Promise<string> {
    const { stdout, stderr, code } = await this.command('token', 'create', '--email', email, '--scope', 'write');
    if (code !== 0) throw new Error(stderr);
    return stdout.trim();
  }

  /** Signs in by a link from the command line, as a browser does. Answers with the cookie. */
  async signIn(email: string): Promise<string> {
    const { stdout } = await this.command('signin-link', '--email', email);
    const link = new URL(stdout.trim()).pathname;
    const shown = await this.fetch(link);
    const [, formToken = ''] = /name="formToken" value="([^"]*)"/.exec(await shown.text()) ?? [];
    const entered = await this.fetch(link, {
      method: 'POST',
      redirect: 'manual',
      headers: { Cookie: cookiesIn(shown) },
      body: new URLSearchParams({ formToken }),
    });
    return cookiesIn(entered);
  }

  async close(): Promise<void> {
    if (this.server) await this.end('SIGKILL');
    if (!this.isFirst) return;
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The environment that its processes read. */
  get variables(): Record<string, string> {
    const UPLOADS_DIR = join(this.folder, 'uploads');
    return { PORT: '0', LOG_LEVEL: 'fatal', MAKE_PDF: 'off', DATABASE_URL: this.database.url, UPLOADS_DIR, ...this.more };
  }

  private async startWith(words: readonly string[]): Promise<void> {
    const server = this.spawn(words, 'inherit');
    this.server = server;
    this.ended = endingOf(server);
    this.origin = await addressFrom(server);
  }

  private spawn([program, ...args]: readonly string[], stderr: 'pipe' | 'inherit'): ChildProcess {
    const { PATH, HOME } = process.env;
    const env = { PATH, HOME, ...this.variables };
    return spawn(program!, args, { cwd: this.folder, env, stdio: ['ignore', 'pipe', stderr] });
  }
}

function cookiesIn({ headers }: Response): string {
  return headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
}

/** Whether a portal can be started on a small disk here. */
export function canMountDisks(): boolean {
  const [program, ...args] = [...ownMounts, 'mount', '-t', 'tmpfs', 'plenary', tmpdir()];
  return spawnSync(program!, args, { stdio: 'ignore' }).status === 0;
}

interface FreshDatabase {
  url: string;
  drop(): Promise<void>;
}

async function freshDatabase(folder: string): Promise<FreshDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) return { url: `sqlite:${join(folder, 'plenary.db')}`, drop: () => Promise.resolve() };
  const name = `plenary_${randomBytes(6).toString('hex')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await asSteward(server, `CREATE DATABASE "${name}"`);
  return { url: url.href, drop: () => asSteward(server, `DROP DATABASE "${name}" WITH (FORCE)`) };
}

async function asSteward(server: string, order: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(order).finally(() => client.end());
}

/** The tests speak of the sources, so what they run must have been built from them. */
function refuseStaleBuild(): void {
  const stamp = [join(root, 'dist/.built'), built('main.js')].find((file) => existsSync(file));
  if (stamp && newest(join(root, 'src')) <= statSync(stamp).mtimeMs) return;
  throw new Error('The sources have changed since they were built. Run `npm run build`, or `npm test`, which does.');
}

function newest(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function endingOf(child: ChildProcess): Promise<Ending> {
  const watchdog = setTimeout(() => child.kill('SIGKILL'), longestLife);
  return new Promise((resolve) => {
    child.once('close', (code, signal) => {
      clearTimeout(watchdog);
      resolve({ code, signal });
    });
  });
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}

/** The address in the server's own greeting; fails when it ends before. */
function addressFrom(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, address] = /ready at (http:\/\/127\.0\.0\.1:\d+)\s/.exec(said) ?? [];
      if (address) resolve(address);
    });
    server.once('close', () => reject(new Error(`The portal ended before it was ready. It said:\n${said}`)));
  });
}
