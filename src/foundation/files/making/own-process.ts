import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Ended } from './confined.js';

/** What comes back for an order. */
type Answer<Made> = { made: Made } | { fault: unknown };

export interface OwnProcessOptions {
  /** In megabytes, of its heap. */
  memory: number;
  /** In milliseconds, for one order. */
  timeLimit: number;
  /** In milliseconds, after which it ends when nothing is ordered. */
  patience: number;
}

/**
 * Makes in a process of its own what is seldom wanted and takes much memory, one order after the other. With the process
 * all of that memory goes: a thread would leave most of what native code took with the portal for as long as that runs.
 */
export class OwnProcess<Order extends object, Made> {
  private child: ChildProcess | null = null;
  private leaving: NodeJS.Timeout | undefined;

  /** @param worker a module that calls `answerOrders`, as `workerFile` names it */
  constructor(
    private readonly worker: { filename: string; execArgv: string[] },
    private readonly options: OwnProcessOptions,
  ) {}

  /** To be asked again only when this has been answered. @throws Ended where the process did not come to an end of it */
  async make(order: Order): Promise<Made> {
    clearTimeout(this.leaving);
    this.child ??= this.begun();
    try {
      const answer = await answered<Made>(this.child, order, this.options.timeLimit);
      if ('fault' in answer) throw answer.fault;
      return answer.made;
    } catch (error) {
      if (error instanceof Ended) this.end();
      throw error;
    } finally {
      this.leaving = setTimeout(() => this.end(), this.options.patience).unref();
    }
  }

  end(): void {
    clearTimeout(this.leaving);
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  /** It is given nothing of the portal's environment, and keeps the portal from ending only while something is made. */
  private begun(): ChildProcess {
    const { filename, execArgv } = this.worker;
    const child = fork(fileURLToPath(filename), [], {
      ...{ execArgv: [`--max-old-space-size=${this.options.memory}`, ...execArgv], serialization: 'advanced' },
      ...{ env: {}, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
    });
    child.on('error', () => undefined); // `exit` or the order tells
    child.once('exit', () => {
      if (this.child === child) this.child = null;
    });
    child.unref();
    return child;
  }
}

function answered<Made>(child: ChildProcess, order: object, timeLimit: number): Promise<Answer<Made>> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer);
      child.off('message', hear).off('exit', fail);
      child.channel?.unref();
      act();
    };
    const hear = (answer: unknown) => settle(() => resolve(answer as Answer<Made>));
    const fail = (code: number | null, signal: string | null) => settle(() => reject(new Ended(`It ended with ${signal ?? code}.`)));
    const timer = setTimeout(() => settle(() => reject(new Ended(`It did not end within ${timeLimit} ms.`))), timeLimit);
    child.channel?.ref();
    child.on('message', hear).on('exit', fail);
    child.send(order, (error) => error && settle(() => reject(new Ended(error.message))));
  });
}

/**
 * The other side: makes whatever is ordered. What ends the portal does not end it in the middle of an order that the
 * portal waits for; without the portal it ends.
 */
export function answerOrders<Order, Made>(make: (order: Order) => Promise<Made>): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => undefined);
  process.once('disconnect', () => process.exit());
  process.on('message', (order: Order) => {
    make(order).then(
      (made) => process.send!({ made }),
      (fault: unknown) => process.send!({ fault }),
    );
  });
}
