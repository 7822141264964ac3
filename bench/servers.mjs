// The servers that are measured, each a process of its own.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtPath } from './built.mjs';

/** The portal as it is built, with its log, into nothing. */
export function startPortal({ database, uploads, folder, ...more }) {
  const variables = {
    ...{ PORT: '0', NODE_ENV: 'production', SECRET: 'only for measuring, and known to everybody' },
    ...{ API_REQUESTS_PER_MINUTE: '0', DATABASE_URL: `sqlite:${database}`, UPLOADS_DIR: uploads },
    ...more,
  };
  return started([process.execPath, builtPath('main.js')], { cwd: folder, variables });
}

export function startBare({ database, folder }) {
  const program = new URL('bare.mjs', import.meta.url).pathname;
  return started([process.execPath, program, database, folder], { cwd: folder, variables: {} });
}

/**
 * An nginx with one process, as there is one of the portal. It gives the files of `uploads` by their path, and asks the
 * portal, where one listens, about everything else.
 */
export async function startNginx(nginx, { folder, uploads, portal }) {
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, nginxConfiguration({ folder, uploads, port, portal }));
  const child = spawn(nginx, ['-c', file, '-p', folder, '-e', join(folder, 'nginx.log')], { stdio: 'ignore' });
  await answering(port);
  return { port, pid: child.pid, stop: () => stop(child) };
}

function nginxConfiguration({ folder, uploads, port, portal }) {
  return `daemon off; master_process off; pid ${folder}/nginx.pid; user root;
events { worker_connections 256; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; default_type application/octet-stream;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${folder}/nginx-${what};`).join(' ')}
  upstream portal { server 127.0.0.1:${portal}; keepalive 32; }
  server {
    listen 127.0.0.1:${port};
    location /blobs/ { root ${uploads}; }
    location /internal-files/ { internal; alias ${uploads}/blobs/; }
    location / { proxy_pass http://portal; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header Host $host; }
  }
}
`;
}

/** How much memory a process holds, in megabytes; null where the system does not tell. */
export function residentOf(pid) {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return null;
  }
}

/** By how much a process grows, at most, while the work is done: in megabytes. */
export async function growthWhile(pid, work) {
  const before = residentOf(pid);
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, residentOf(pid))), 20);
  const result = await work().finally(() => clearInterval(watch));
  return { result, growth: before === null ? null : most - before };
}

function started([program, ...args], { cwd, variables }) {
  const child = spawn(program, args, {
    ...{ cwd, stdio: ['ignore', 'pipe', 'inherit'] },
    env: { PATH: process.env.PATH, ...variables },
  });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      if (said === null) return;
      said += chunk;
      const [, port] = /ready at http:\/\/[^\s:]+:(\d+)/.exec(said) ?? [];
      if (!port) return;
      said = null;
      resolve({ port: Number(port), pid: child.pid, stop: () => stop(child) });
    });
    child.once('close', () => reject(new Error(`${args[0]} did not start: ${said}`)));
  });
}

function stop(child) {
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  return ended;
}

async function freePort() {
  const { createServer } = await import('node:net');
  const server = createServer();
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

async function answering(port) {
  for (let tries = 0; tries < 50; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/blobs/`).catch(() => null);
    if (answer) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error('nginx did not start.');
}
