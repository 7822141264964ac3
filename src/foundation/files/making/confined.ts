import { spawn } from 'node:child_process';

/** What a program that reads files of strangers may use. */
export interface Confinement {
  /** In milliseconds, by the clock on the wall. */
  timeLimit: number;
  /** In megabytes: of address space for each process, and of each file that it writes. */
  memory: number;
  fileSize: number;
}

/** A program did not end well: in time, by itself, with 0. */
export class Ended extends Error {}

/** What is killed together: with namespaces of its own a program also has no network, and cannot leave children behind. */
const namespaces = ['--user', '--map-current-user', '--net', '--pid', '--fork', '--kill-child=KILL'];

/**
 * Sets the limits before the program takes the shell's place. No dump of its memory is written. It gets what the portal
 * leaves of the processors: nobody waits for it, and in the last hour before a deadline everybody waits for the portal.
 */
const limits = 'ulimit -c 0 && ulimit -v "$1" && ulimit -f "$2" && ulimit -t "$3" && shift 3 && exec nice -n 19 "$@"';

/**
 * Runs a program in a process group of its own, in its folder and with nothing of the portal's environment but the
 * path; where the system allows, without a network. Whatever it has started is killed when it ends, when its time is
 * over, or when the signal says so.
 * @throws Ended with the reason
 */
export async function runConfined(
  program: readonly string[],
  folder: string,
  { timeLimit, memory, fileSize }: Confinement,
  signal: AbortSignal,
): Promise<void> {
  const seconds = Math.ceil(timeLimit / 1000);
  const numbers = [memory * 1024, fileSize * 2048, seconds].map(String);
  const apart = (await hasNamespaces()) ? ['unshare', ...namespaces, '--'] : [];
  await ended(['sh', '-c', limits, 'sh', ...numbers, ...apart, ...program], folder, timeLimit, signal);
}

let namespacesWork: Promise<boolean> | undefined;

/** Not every system lets everybody make namespaces. */
export function hasNamespaces(): Promise<boolean> {
  const trying = () => ended(['unshare', ...namespaces, '--', 'true'], '/', 5_000, new AbortController().signal);
  return (namespacesWork ??= trying().then(
    () => true,
    () => false,
  ));
}

function ended([command, ...rest]: readonly string[], folder: string, timeLimit: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env.PATH ?? '', HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8' };
    const child = spawn(command!, rest, { cwd: folder, env, stdio: 'ignore', detached: true });
    const killGroup = () => child.pid !== undefined && kill(child.pid);
    const give = (error?: Ended) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      killGroup();
      if (error) reject(error);
      else resolve();
    };
    const timer = setTimeout(() => give(new Ended(`It did not end within ${timeLimit} ms.`)), timeLimit);
    const stop = () => give(new Ended('The portal is being ended.'));
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    child.once('error', (error) => give(new Ended(error.message)));
    child.once('exit', (code, killed) => give(code === 0 ? undefined : new Ended(`It ended with ${killed ?? code}.`)));
  });
}

function kill(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // Nobody of the group is left.
  }
}
