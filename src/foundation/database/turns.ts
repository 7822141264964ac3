import type { DataSource, EntityManager } from 'typeorm';

/** As many works as share one commit, at most: the first of them waits for the last. */
const mostTogether = 20;

/** What better-sqlite3 says of itself (https://github.com/WiseLibs/better-sqlite3/blob/master/docs/api.md). */
export interface Connection {
  exec(sql: string): unknown;
  readonly inTransaction: boolean;
}

/** A work that waits for its turn, and whoever waits for the work. */
interface Turn {
  work: (manager: EntityManager) => Promise<unknown>;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

/**
 * Writing to SQLite, which has a single connection that writes. Works follow each other, whole: each in a savepoint of its
 * own, so that one which fails takes nothing of another with it. Those that came while others were at it are committed
 * together, because it is the commit that waits for the disk; nobody is answered before it.
 */
export class Turns {
  private readonly waiting: Turn[] = [];
  private readonly manager: EntityManager;
  private isServing = false;

  constructor(
    source: DataSource,
    private readonly connection: Connection,
  ) {
    this.manager = source.createQueryRunner().manager;
  }

  /** Answers as the work does, once it is committed. @throws what the work throws, or what has hindered the commit */
  take<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ work, resolve: resolve as Turn['resolve'], reject });
      if (!this.isServing) void this.serve();
    });
  }

  private async serve(): Promise<void> {
    this.isServing = true;
    while (this.waiting.length > 0) await this.together(this.waiting.splice(0, mostTogether));
    this.isServing = false;
  }

  /** The lock is taken before anything is read, so that no other process writes between reading and writing. */
  private async together(turns: readonly Turn[]): Promise<void> {
    const answers: (() => void)[] = [];
    try {
      this.connection.exec('BEGIN IMMEDIATE');
      for (const turn of turns) answers.push(await this.attempt(turn));
      this.connection.exec('COMMIT');
      for (const answer of answers) answer();
    } catch (error) {
      if (this.connection.inTransaction) this.connection.exec('ROLLBACK');
      for (const { reject } of turns) reject(error);
    }
  }

  private async attempt({ work, resolve, reject }: Turn): Promise<() => void> {
    this.connection.exec('SAVEPOINT turn');
    try {
      const result = await work(this.manager);
      this.connection.exec('RELEASE turn');
      return () => resolve(result);
    } catch (error) {
      if (!this.connection.inTransaction) throw error; // the database has given up all of them
      this.connection.exec('ROLLBACK TO turn; RELEASE turn');
      return () => reject(error);
    }
  }
}
