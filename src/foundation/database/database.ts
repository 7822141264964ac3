import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import {
  type DataSource,
  type EntityManager,
  type EntityTarget,
  type FindOptionsWhere,
  type ObjectLiteral,
  QueryFailedError,
} from 'typeorm';
import { Clock } from '../clock.js';
import { Refused } from '../errors.js';
import type { MessageKey } from '../i18n/translator.js';
import { Counter } from './counter.entity.js';
import { placeOf } from './dialect.js';
import { RowKeeper } from './row-keeper.js';
import { Rows, type Wanted } from './rows.js';
import { type Connection, SharedCommits } from './shared-commits.js';

/** What runs inside a transaction, and what follows its commit. */
interface Work {
  manager: EntityManager;
  afterwards: (() => void)[];
}

/** More rows, and more answers, than these are not kept from one request to the next. */
const mostShared = 20_000;
const mostAnswers = 1_000;

/** What readers share for as long as nothing is committed. */
interface Shared {
  rows: Rows;
  answers: Map<string, Promise<unknown>>;
  version: unknown;
}

/**
 * The one way to the tables. Reading is free; writing happens inside a transaction.
 *
 * SQLite has a single connection, and TypeORM lets two transactions interleave on it: one request's rollback
 * would undo another's committed work. So there they take turns, and readers look through a connection of their own
 * that never sees unfinished work.
 */
@Injectable()
export class Database {
  private readonly running = new AsyncLocalStorage<Work>();
  private readonly commits: SharedCommits | null;
  private shared: Shared | null = null;

  constructor(
    private readonly writing: DataSource,
    private readonly reading: DataSource,
    private readonly clock: Clock,
  ) {
    this.commits = this.isSqlite ? new SharedCommits(writing, connectionOf(writing)) : null;
  }

  /** For reading: sees the transaction that is running, if one is, else what is committed. */
  get manager(): EntityManager {
    return this.running.getStore()?.manager ?? this.reading.manager;
  }

  /**
   * Many rows at once, for those who only read them. On SQLite they are shared by all who read while nothing is
   * committed: the connection that reads never writes itself, and is told by the file whether anybody else has.
   */
  get rows(): Rows {
    if (this.running.getStore() || !this.isSqlite) return new Rows(this.manager);
    const shared = this.whatIsShared();
    if (shared.rows.size > mostShared) shared.rows = new Rows(this.reading.manager, true);
    return shared.rows;
  }

  /** An answer of the database that is costly, such as a count, shared in the same way under all that it depends on. */
  async remembered<Answer>(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    if (this.running.getStore() || !this.isSqlite) return ask();
    const { answers } = this.whatIsShared();
    if (answers.size >= mostAnswers) answers.clear();
    const known = answers.get(key) as Promise<Answer> | undefined;
    if (known) return known;
    const answer = ask();
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  }

  /** Another one whenever anything has been committed, by whomever; null where that would cost a question. */
  get version(): unknown {
    return this.isSqlite ? versionSeenBy(this.reading) : null;
  }

  /**
   * Runs the work as one transaction, joining the one already running if there is one.
   * Only the database may be awaited inside: everybody else's writing waits meanwhile.
   * A steady one decides on what it read first, and is refused as stale when somebody has changed that meanwhile.
   */
  async transaction<T>(work: () => Promise<T>, view: 'usual' | 'steady' = 'usual'): Promise<T> {
    if (this.running.getStore()) return work();
    const afterwards: Work['afterwards'] = [];
    const isolation = view === 'steady' && !this.isSqlite ? 'REPEATABLE READ' : undefined;
    const run = (manager: EntityManager) => this.running.run({ manager, afterwards }, work);
    const begin = () => (isolation ? this.writing.transaction(isolation, run) : this.writing.transaction(run));
    const result = await (this.commits ? this.commits.run(run) : begin()).catch(refuseTrouble);
    for (const job of afterwards) job();
    return result;
  }

  /** Something to start once the running transaction has been committed, such as sending its letters. */
  afterCommit(job: () => void): void {
    this.work.afterwards.push(job);
  }

  /** Loads a row in order to change it; nobody else changes it before the transaction ends. */
  async claim<Row extends ObjectLiteral>(entity: EntityTarget<Row>, wanted: Wanted<Row>): Promise<Row | null> {
    const [row] = await new Rows(this.work.manager).matching(entity, wanted, { areClaimed: true });
    return row ?? null;
  }

  /** Claims a row that is begun with these values where it is not there yet; two who begin it wait for each other. */
  async claimOrBegin<Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    wanted: Wanted<Row>,
    fresh: Row,
  ): Promise<Row> {
    await this.keeper.insertIfNone(fresh);
    const claimed = await this.claim(entity, wanted);
    return claimed ?? this.claimOrBegin(entity, wanted, fresh); // somebody took it away between the two
  }

  /** Inserts a row that is new, else changes it. */
  async save<Row extends ObjectLiteral>(row: Row): Promise<Row> {
    await this.saveAll([row]);
    return row;
  }

  /** The same with many rows of one table. */
  async saveAll<Row extends ObjectLiteral>(rows: readonly Row[]): Promise<Row[]> {
    const { keeper } = this;
    const fresh = new Set(rows.filter((row) => keeper.isNew(row)));
    await keeper.insert([...fresh]);
    for (const row of rows) if (!fresh.has(row)) await keeper.update(row);
    return [...rows];
  }

  /** Inserts rows of one table that bring keys of their own. */
  insertAll(rows: readonly ObjectLiteral[]): Promise<void> {
    return this.keeper.insert(rows);
  }

  /** Removes a row, which has no id from then on. */
  remove(row: ObjectLiteral): Promise<void> {
    return this.keeper.remove(row);
  }

  /** Removes these rows in their order. @throws Refused conflict with this key, when other rows point to one of them */
  async removeUnlessNeeded(rows: readonly object[], key: MessageKey): Promise<void> {
    try {
      for (const row of rows) await this.remove(row);
    } catch (error) {
      throw isNeeded(error) ? Refused.conflict(key) : error;
    }
  }

  /** Takes away all rows of which this holds, in a transaction of their own: nothing waits for it in a circle. */
  async forget<Row extends ObjectLiteral>(entity: EntityTarget<Row>, where: FindOptionsWhere<Row>): Promise<void> {
    if (this.running.getStore()) throw new Error('Forgetting is a transaction by itself.');
    await this.transaction(() => this.work.manager.delete(entity, where));
  }

  /** The next number of a counter, from 1; whoever else wants one waits from here on until this transaction ends (NUM-8). */
  async next(counter: string): Promise<number> {
    const { manager } = this.work;
    const [row] = await manager.query<[Counter]>(
      `INSERT INTO "counter" ("key", "last") VALUES (${placeOf(manager, 1)}, 1)
       ON CONFLICT ("key") DO UPDATE SET "last" = "counter"."last" + 1 RETURNING "last"`,
      [counter],
    );
    return row.last;
  }

  /** Moves a counter on to at least this number, for numbers given before the portal knew them. */
  async reach(key: string, number: number): Promise<void> {
    const counter = await this.claimOrBegin(Counter, { key }, Object.assign(new Counter(), { key, last: 0 }));
    await this.save(Object.assign(counter, { last: Math.max(counter.last, number) }));
  }

  /** The instant that decides: the database's where several processes share it, else this process's. */
  async now(): Promise<Date> {
    if (this.isSqlite) return this.clock.now();
    const [row] = await this.work.manager.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
    return this.clock.agreed(row!.now);
  }

  get isSqlite(): boolean {
    return this.writing.options.type === 'better-sqlite3';
  }

  private whatIsShared(): Shared {
    const { shared, version } = this;
    if (shared && shared.version === version) return shared;
    return (this.shared = { rows: new Rows(this.reading.manager, true), answers: new Map(), version });
  }

  private get keeper(): RowKeeper {
    return new RowKeeper(this.work.manager);
  }

  private get work(): Work {
    const work = this.running.getStore();
    if (!work) throw new Error('Writing happens inside a transaction.');
    return work;
  }
}

/** Another number whenever another connection has committed (https://sqlite.org/pragma.html#pragma_data_version). */
function versionSeenBy(source: DataSource): unknown {
  return connectionOf(source).pragma('data_version', { simple: true });
}

/** That of better-sqlite3. */
function connectionOf({ driver }: DataSource): Connection & Pragmatic {
  return (driver as unknown as { databaseConnection: Connection & Pragmatic }).databaseConnection;
}

interface Pragmatic {
  pragma(source: string, options: { simple: boolean }): unknown;
}

function refuseTrouble(error: unknown): never {
  const code = codeOf(error);
  if (code === 'SQLITE_FULL' || code === '53100') throw new Refused('full', 'foundation.diskFull');
  if (code === '40001') throw new Refused('stale', 'foundation.changedMeanwhile');
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_BUSY_SNAPSHOT') throw new Refused('unavailable', 'foundation.busy');
  throw error;
}

/** What SQLite or PostgreSQL calls a fault, whether the mapper tells of it or the connection itself. */
function codeOf(error: unknown): string | undefined {
  return ((error instanceof QueryFailedError ? error.driverError : error) as { code?: string }).code;
}

/** Whether a row could not be removed because others point to it. */
function isNeeded(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'SQLITE_CONSTRAINT_FOREIGNKEY' || code === '23503';
}
