import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, IsNull } from 'typeorm';
import type { DocumentLine } from '../documents/document-details.js';
import { Document } from '../documents/document.entity.js';
import { RegistryService } from '../documents/registry.service.js';
import { parseSymbol, printSymbol } from '../documents/symbols/symbol.js';
import type { Gap } from '../documents/views/document-table.js';
import { Database } from '../foundation/database/database.js';
import { GroupsService } from '../groups/groups.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';

/** Finds the numbers of a meeting that were given before the portal was there and that none of its documents holds. */
@Injectable()
export class NumberGaps {
  constructor(
    private readonly database: Database,
    private readonly registry: RegistryService,
    private readonly groups: GroupsService,
  ) {}

  /** The printed symbol of a number in such a gap, however it is written; null when the spelling means anything else. */
  async symbolIn(spelling: string): Promise<string | null> {
    const read = parseSymbol(spelling, await this.registry.prefixes());
    if (!read || read.symbol.meeting === null) return null;
    const { prefix, meeting, series, number } = read.symbol;
    const group = (await this.groups.all()).find(({ label }) => label === prefix);
    const given = group && (await this.numbersOf({ number: meeting, group: { id: group.id } })).get(series);
    const isGap = given && number > 0 && !given.includes(number) && number < Math.max(...given);
    return isGap ? printSymbol(read.symbol) : null;
  }

  /** By the id of a document, the gap right before its number. */
  async before(lines: readonly DocumentLine[], meeting: Meeting): Promise<Map<number, Gap>> {
    const numbers = await this.numbersOf({ id: meeting.id });
    const gaps = new Map<number, Gap>();
    for (const { document } of lines) {
      const gap = gapBefore(document, numbers);
      if (gap) gaps.set(document.id, gap);
    }
    return gaps;
  }

  private async numbersOf(meeting: FindOptionsWhere<Meeting>): Promise<Map<string, number[]>> {
    const documents = await this.database.manager.find(Document, {
      select: { id: true, series: true, number: true },
      where: { meeting, counting: IsNull() },
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
