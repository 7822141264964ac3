// Starts the built portal as a person would, once on SQLite and once on PostgreSQL, each in an empty folder of its own,
// and asks it for its front page and for a sign of life. It must end cleanly when it is told to.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { Hindrance, giveUp, root, say } from './prepare.mjs';

const patience = 60_000;

await boot('SQLite', (folder) => `sqlite:${join(folder, 'plenary.db')}`).catch(giveUp);

const { module: machine } = await runnerImport(join(root, 'test/machine/postgres.ts'));
const server = await machine.startPostgres().catch(giveUp);
try {
  await boot('PostgreSQL', () => server.url);
} catch (error) {
  await server.stop();
  giveUp(error);
}
await server.stop();

async function boot(title, databaseIn) {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-boot-'));
  const portal = startPortal({ DATABASE_URL: databaseIn(folder), UPLOADS_DIR: join(folder, 'uploads') }, folder);
  try {
    const address = await portal.ready;
    for (const path of ['/', '/livez']) await expectPage(`${address}${path}`);
    portal.child.kill('SIGTERM');
    const code = await portal.ended;
    if (code !== 0) throw new Hindrance(`On ${title} the portal ended with ${code}.`);
    say(`On ${title} the built portal starts, answers and ends cleanly.`);
  } finally {
    portal.child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

function startPortal(variables, folder) {
  const child = spawn(process.execPath, [join(root, 'dist/src/main.js')], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', LOG_LEVEL: 'warn', ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const watchdog = setTimeout(() => child.kill('SIGKILL'), 2 * patience);
  const ended = new Promise((resolve) => {
    child.once('close', (code, signal) => {
      clearTimeout(watchdog);
      resolve(code ?? signal);
    });
  });
  return { child, ended, ready: addressFrom(child) };
}

/** The address in the portal's own greeting; fails when it ends, or says nothing in time. */
function addressFrom(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const complainWith = (what) => reject(new Hindrance(`The portal ${what}. It said:\n${said}`));
    const late = setTimeout(() => complainWith('was not ready in time'), patience);
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const [, address] = /ready at (http:\/\/127\.0\.0\.1:\d+)\s/.exec(said) ?? [];
      if (!address) return;
      clearTimeout(late);
      resolve(address);
    });
    child.once('close', () => {
      clearTimeout(late);
      complainWith('ended before it was ready');
    });
  });
}

async function expectPage(url) {
  const { status } = await fetch(url, { headers: { connection: 'close' }, signal: AbortSignal.timeout(patience) });
  if (status !== 200) throw new Hindrance(`${url} answered ${status}.`);
}
