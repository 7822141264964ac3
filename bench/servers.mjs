// The servers that are measured, each a process of its own.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtPath, root } from './built.mjs';
import { figure, most, noGoal } from './figures.mjs';

const { start } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;
/** The limits that `npm start` gives to Node, and to the C library. */
const flags = start.match(/--\S+/g);
const limits = Object.fromEntries([...start.matchAll(/([A-Z_]+)=(\S+)/g)].map(([, name, value]) => [name, value]));

/** The portal as it is built, with its log, into nothing. */
export function startPortal({ database, uploads, folder, ...more }) {
  const variables = {
    ...limits,
    ...{ PORT: '0', NODE_ENV: 'production', SECRET: 'only for measuring, and known to everybody' },
    ...{ API_REQUESTS_PER_MINUTE: '0', DATABASE_URL: `sqlite:${database}`, UPLOADS_DIR: uploads },
    ...more,
  };
  return started([process.execPath, ...flags, builtPath('main.js')], { cwd: folder, variables });
}

export function startBare({ database, folder }) {
  const program = new URL('bare.mjs', import.meta.url).pathname;
  return started([process.execPath, program, database, folder], { cwd: folder, variables: {} });
}

/** How much memory a process holds, in megabytes; null where the system does not tell. */
export function residentOf(pid) {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return null;
  }
}

/** The same of a process and of all that it has started. */
export function residentWithin(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return children.reduce((sum, child) => sum + (residentWithin(child) ?? 0), residentOf(pid));
  } catch {
    return residentOf(pid);
  }
}

/** What it holds at once, and when what was started for a while has ended: threads and processes wait for 15 seconds. */
export async function measureMemory({ pid }) {
  const [alone, together] = [residentOf(pid), residentWithin(pid)];
  await new Promise((rested) => setTimeout(rested, 30_000));
  return [
    figure('Memory after all of it', { value: alone, unit: 'MB' }, most(220, 'MB')),
    figure('The same with the processes it has started', { value: together, unit: 'MB' }, noGoal),
    figure('The same after half a minute of rest', { value: residentWithin(pid), unit: 'MB' }, most(220, 'MB')),
  ];
}

/** By how much a process grows, at most, while the work is done: in megabytes. */
export async function growthWhile(pid, work) {
  const before = residentOf(pid);
  let largest = before;
  const watch = setInterval(() => (largest = Math.max(largest, residentOf(pid))), 20);
  const result = await work().finally(() => clearInterval(watch));
  return { result, growth: before === null ? null : largest - before };
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
