import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { DocumentLine } from '../documents/document-details.js';
import { Document } from '../documents/document.entity.js';
import { printSymbol } from '../documents/symbols/symbol.js';
import type { Gap } from '../documents/views/document-table.js';
import { Database } from '../foundation/database/database.js';
import type { Meeting } from '../meetings/meeting.entity.js';

/** Finds the numbers of a meeting that were given before the portal was there and that none of its documents holds. */
@Injectable()
export class NumberGaps {
  constructor(private readonly database: Database) {}

  /** By the id of a document, the gap right before its number. */
  async before(lines: readonly DocumentLine[], meeting: Meeting): Promise<Map<number, Gap>> {
    const numbers = await this.numbersOf(meeting);
    const gaps = new Map<number, Gap>();
    for (const { document } of lines) {
      const gap = gapBefore(document, numbers);
      if (gap) gaps.set(document.id, gap);
    }
    return gaps;
  }

  private async numbersOf(meeting: Meeting): Promise<Map<string, number[]>> {
    const documents = await this.database.manager.find(Document, {
      select: { id: true, series: true, number: true },
      where: { meeting: { id: meeting.id }, counting: IsNull() },
      loadEagerRelations: false,
    });
    const bySeries = new Map<string, number[]>();
    for (const { series, number } of documents) bySeries.set(series, [...(bySeries.get(series) ?? []), number ?? 0]);
    return bySeries;
  }
}

function gapBefore({ group, meeting, series, number, counting }: Document, numbers: ReadonlyMap<string, number[]>): Gap | null {
  if (number === null || counting === 'group') return null;
  const below = (numbers.get(series) ?? []).filter((one) => one < number);
  const previous = Math.max(0, ...below);
  if (number - previous < 2) return null;
  const symbol = (one: number) => printSymbol({ prefix: group.label, meeting: meeting?.number ?? null, series, number: one });
  return { first: symbol(previous + 1), last: symbol(number - 1) };
}
