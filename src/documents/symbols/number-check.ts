import { And, type FindOperator, LessThanOrEqual, Like, MoreThan } from 'typeorm';
import { Counter } from '../../foundation/database/counter.entity.js';
import type { Database } from '../../foundation/database/database.js';
import { pageSize, rowByRow } from '../../foundation/database/row-by-row.js';
import { type Check, fault, type Finding } from '../../foundation/finding.js';
import { Meeting } from '../../meetings/meeting.entity.js';
import { Document } from '../document.entity.js';
import { printSymbol } from './symbol.js';

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
    for await (const meeting of this.meetings()) {
      // Read first: up to here every number has its document, whatever is registered while we look.
      const counters = await this.counters(meeting);
      const known = await this.series(meeting);
      const empty = [...counters.keys()].filter((series) => known.every((one) => one.series !== series));
      for (const one of [...known, ...empty.map((series) => ({ series, highest: 0, older: 0 }))]) {
        this.looked += 1;
        yield* this.heights(meeting, one);
        yield* this.holes(meeting, one, counters.get(one.series) ?? 0);
      }
    }
  }

  private async *heights(meeting: Meeting, { series, highest }: Series): AsyncGenerator<Finding> {
    const last = (await this.counters(meeting)).get(series) ?? 0;
    if (last >= highest) return;
    const symbol = symbolOf(meeting, series, highest);
    yield fault(`${symbol} exists, but its counter stands at ${last} and would give it again.`);
  }

  private async *holes(meeting: Meeting, { series, older }: Series, last: number): AsyncGenerator<Finding> {
    let expected = older + 1;
    for await (const number of this.numbers(meeting, series, And(MoreThan(older), LessThanOrEqual(last)))) {
      if (expected < number) yield fault(missing(meeting, series, expected, number - 1));
      expected = number + 1;
    }
    if (expected <= last) yield fault(missing(meeting, series, expected, last));
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

  /** The counters of a meeting by their series. */
  private async counters(meeting: Meeting): Promise<Map<string, number>> {
    const prefix = `meeting/${meeting.id}/`;
    const counters = await this.database.manager.findBy(Counter, { key: Like(`${prefix}%`) });
    return new Map(counters.map(({ key, last }) => [key.slice(prefix.length), last]));
  }

  private async series({ id }: Meeting): Promise<Series[]> {
    const rows = await this.database.manager
      .createQueryBuilder(Document, 'document')
      .select('document.series', 'series')
      .addSelect('MAX(document.number)', 'highest')
      .addSelect('MAX(CASE WHEN document.registeredAt IS NULL THEN document.number ELSE 0 END)', 'older')
      .where('document.meeting = :id AND document.number IS NOT NULL', { id })
      .groupBy('document.series')
      .getRawMany<Record<keyof Series, string | number>>();
    return rows.map(({ series, highest, older }) => ({
      series: String(series),
      highest: Number(highest),
      older: Number(older),
    }));
  }

  private async *numbers(meeting: Meeting, series: string, within: FindOperator<number>): AsyncGenerator<number> {
    const documents = rowByRow<{ id: number }>(async (after) => {
      const found = await this.database.manager.find(Document, {
        select: { id: true, number: true },
        where: { meeting: { id: meeting.id }, series, number: after === null ? within : And(within, MoreThan(after)) },
        order: { number: 'ASC' },
        loadEagerRelations: false,
        take: pageSize,
      });
      return found.map(({ number }) => ({ id: number! }));
    });
    for await (const { id } of documents) yield id;
  }
}

function symbolOf({ group, number: meeting }: Meeting, series: string, number: number): string {
  return printSymbol({ prefix: group.label, meeting, series, number });
}

function missing(meeting: Meeting, series: string, first: number, last: number): string {
  const from = symbolOf(meeting, series, first);
  if (first === last) return `${from} was given, but no document has it.`;
  return `${from} to ${symbolOf(meeting, series, last)} were given, but no document has them.`;
}
