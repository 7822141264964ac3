import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, IsNull } from 'typeorm';
import type { DocumentLine } from '../documents/document-details.js';
import { Document } from '../documents/document.entity.js';
import { RegistryService } from '../documents/registry.service.js';
import { parseSymbol, printSymbol } from '../documents/symbols/symbol.js';
import type { Gap } from '../documents/views/document-table.js';
import { Database } from '../foundation/database/database.js';
import type { Group } from '../groups/group.entity.js';
import { GroupsService } from '../groups/groups.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';

/** Finds the numbers that were given before the portal was there and that no document holds. */
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
    const group = await this.groups.labelled(prefix);
    const given = group && (await this.numbers({ meeting: { number: meeting, group: { id: group.id } }, counting: IsNull() })).get(series);
    const isGap = given && number > 0 && !given.includes(number) && number < Math.max(...given);
    return isGap ? printSymbol(read.symbol) : null;
  }

  /** By the id of a document of a meeting, the gap right before its number. */
  inMeeting({ id }: Meeting, lines: readonly DocumentLine[]): Promise<Map<number, Gap>> {
    return this.before(lines.filter(({ document }) => document.meeting?.id === id), { meeting: { id }, counting: IsNull() });
  }

  /** The same for documents whose numbers go on over a group. */
  inGroup({ id }: Group, lines: readonly DocumentLine[]): Promise<Map<number, Gap>> {
    return this.before(lines.filter(({ document }) => document.group.id === id), { group: { id }, counting: 'group' });
  }

  private async before(lines: readonly DocumentLine[], where: FindOptionsWhere<Document>): Promise<Map<number, Gap>> {
    const numbers = await this.numbers(where);
    const gaps = new Map<number, Gap>();
    const counted = lines.filter(({ document }) => document.counting === (where.counting === 'group' ? 'group' : null));
    for (const { document } of counted) {
      const gap = gapBefore(document, numbers);
      if (gap) gaps.set(document.id, gap);
    }
    return gaps;
  }

  private async numbers(where: FindOptionsWhere<Document>): Promise<Map<string, number[]>> {
    const documents = await this.database.manager.find(Document, {
      select: { id: true, series: true, number: true },
      where,
      loadEagerRelations: false,
    });
    const bySeries = new Map<string, number[]>();
    for (const { series, number } of documents) bySeries.set(series, [...(bySeries.get(series) ?? []), number ?? 0]);
    return bySeries;
  }
}

function gapBefore({ series, number, identity }: Document, numbers: ReadonlyMap<string, number[]>): Gap | null {
  if (number === null) return null;
  const below = (numbers.get(series) ?? []).filter((one) => one < number);
  const previous = Math.max(0, ...below);
  if (number - previous < 2) return null;
  const symbol = (one: number) => printSymbol({ ...identity, number: one });
  return { first: symbol(previous + 1), last: symbol(number - 1) };
}
