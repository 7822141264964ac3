import { Like, MoreThan } from 'typeorm';
import { Counter } from '../../foundation/database/counter.entity.js';
import type { Database } from '../../foundation/database/database.js';
import { pageSize, rowByRow } from '../../foundation/database/row-by-row.js';
import { type Check, fault, type Finding } from '../../foundation/finding.js';
import { Group } from '../../groups/group.entity.js';
import { Meeting } from '../../meetings/meeting.entity.js';
import { Document } from '../document.entity.js';
import { printSymbol } from './symbol.js';

/** Within what numbers are counted: a meeting, or a group for ever. */
interface Scope {
  /** What the keys of its counters begin with. */
  prefix: string;
  /** Which documents it numbers. */
  sql: string;
  id: number;
  group: Group;
  meeting: number | null;
}

/** How far the documents of one series have come. */
interface Series {
  series: string;
  /** The highest number of all, and of what is older than the portal; 0 where there is none. */
  highest: number;
  older: number;
}

/**
 * Holds counters against documents: no number stands above its counter, and every number that the portal has given is
 * a document's (NUM-8, NUM-10). Numbers older than the portal may be unknown to it. The portal may go on meanwhile.
 */
export class NumberCheck implements Check {
  private looked = 0;

  constructor(private readonly database: Database) {}

  get extent(): string {
    return `${this.looked} series of numbers`;
  }

  async *run(): AsyncGenerator<Finding> {
    for await (const scope of this.scopes()) {
      // Read first: up to here every number has its document, whatever is registered while we look.
      const counters = await this.counters(scope);
      const known = await this.series(scope);
      const empty = [...counters.keys()].filter((series) => known.every((one) => one.series !== series));
      for (const one of [...known, ...empty.map((series) => ({ series, highest: 0, older: 0 }))]) {
        this.looked += 1;
        yield* this.heights(scope, one);
        yield* this.holes(scope, one, counters.get(one.series) ?? 0);
      }
    }
  }

  private async *heights(scope: Scope, { series, highest }: Series): AsyncGenerator<Finding> {
    const last = (await this.counters(scope)).get(series) ?? 0;
    if (last >= highest) return;
    const symbol = symbolOf(scope, series, highest);
    yield fault(`${symbol} exists, but its counter stands at ${last} and would give it again.`);
  }

  private async *holes(scope: Scope, { series, older }: Series, last: number): AsyncGenerator<Finding> {
    let expected = older + 1;
    for await (const number of this.numbers(scope, series, older, last)) {
      if (expected < number) yield fault(missing(scope, series, expected, number - 1));
      expected = number + 1;
    }
    if (expected <= last) yield fault(missing(scope, series, expected, last));
  }

  private async *scopes(): AsyncGenerator<Scope> {
    for await (const { id, group, number } of this.meetings()) {
      const sql = 'document.meeting = :id AND document.counting IS NULL';
      yield { prefix: `meeting/${id}/`, sql, id, group, meeting: number };
    }
    for (const group of await this.database.manager.find(Group, { order: { id: 'ASC' } })) {
      const sql = "document.group = :id AND (document.counting = 'group' OR document.meeting IS NULL)";
      yield { prefix: `group/${group.id}/`, sql, id: group.id, group, meeting: null };
    }
  }

  private meetings(): AsyncGenerator<Meeting> {
    return rowByRow((after) =>
      this.database.manager.find(Meeting, {
        where: { id: MoreThan(after ?? 0) },
        order: { id: 'ASC' },
        take: pageSize,
      }),
    );
  }

  /** The counters of a scope by their series. */
  private async counters({ prefix }: Scope): Promise<Map<string, number>> {
    const counters = await this.database.manager.findBy(Counter, { key: Like(`${prefix}%`) });
    return new Map(counters.map(({ key, last }) => [key.slice(prefix.length), last]));
  }

  private async series({ id, sql }: Scope): Promise<Series[]> {
    const rows = await this.database.manager
      .createQueryBuilder(Document, 'document')
      .select('document.series', 'series')
      .addSelect('MAX(document.number)', 'highest')
      .addSelect('MAX(CASE WHEN document.registeredAt IS NULL THEN document.number ELSE 0 END)', 'older')
      .where(`${sql} AND document.number IS NOT NULL`, { id })
      .groupBy('document.series')
      .getRawMany<Record<keyof Series, string | number>>();
    return rows.map(({ series, highest, older }) => ({
      series: String(series),
      highest: Number(highest),
      older: Number(older),
    }));
  }

  private async *numbers({ id, sql }: Scope, series: string, least: number, most: number): AsyncGenerator<number> {
    const documents = rowByRow<{ id: number }>(async (after) => {
      const found = await this.database.manager
        .createQueryBuilder(Document, 'document')
        .select('document.number', 'number')
        .where(`${sql} AND document.series = :series`, { id, series })
        .andWhere('document.number > :after AND document.number <= :most', { after: after ?? least, most })
        .orderBy('document.number')
        .limit(pageSize)
        .getRawMany<{ number: number }>();
      return found.map(({ number }) => ({ id: Number(number) }));
    });
    for await (const { id: number } of documents) yield number;
  }
}

function symbolOf({ group, meeting }: Scope, series: string, number: number): string {
  return printSymbol({ prefix: group.label, meeting, series, number });
}

function missing(scope: Scope, series: string, first: number, last: number): string {
  const from = symbolOf(scope, series, first);
  if (first === last) return `${from} was given, but no document has it.`;
  return `${from} to ${symbolOf(scope, series, last)} were given, but no document has them.`;
}
