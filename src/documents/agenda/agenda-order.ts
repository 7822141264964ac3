import type { AgendaItem } from '../../meetings/agenda-item.entity.js';

/** An item with the sub-items that follow it, as they move together. */
export function blocksOf<Item extends Pick<AgendaItem, 'depth'>>(items: readonly Item[]): Item[][] {
  const blocks: Item[][] = [];
  for (const item of items) {
    if (item.depth > 0 && blocks.length > 0) blocks.at(-1)!.push(item);
    else blocks.push([item]);
  }
  return blocks;
}

/**
 * The agenda with one item a place further up or down: an item passes the next one with its sub-items, a sub-item stays
 * under its item. Null where there is nowhere to go.
 */
export function shifted(items: readonly AgendaItem[], code: string, by: 1 | -1): AgendaItem[] | null {
  const blocks = blocksOf(items);
  const at = blocks.findIndex((block) => block.some((item) => item.code === code));
  const block = blocks[at];
  if (!block) return null;
  if (block[0]!.code === code) return swapped(blocks, at, at + by)?.flat() ?? null;
  const [head, ...subs] = block;
  const sub = subs.findIndex((item) => item.code === code);
  const moved = swapped(subs, sub, sub + by);
  return moved && blocks.with(at, [head!, ...moved]).flat();
}

function swapped<Item>(list: readonly Item[], one: number, other: number): Item[] | null {
  if (other < 0 || other >= list.length) return null;
  return list.with(one, list[other]!).with(other, list[one]!);
}
