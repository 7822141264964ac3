/** A list as programs get it; `total` counts all of its pages. */
export interface PresentedList<Item> {
  items: Item[];
  total: number;
}

export function presentList<Item>(items: Item[], total = items.length): PresentedList<Item> {
  return { items, total };
}

/**
 * The ways on from a page of a list, for the header Link (RFC 8288): to the first page, and to the next one if there
 * is one. `address` is the page's own, with its query.
 */
export function linksOf(address: string, nextCursor: string | null): string {
  const first = withCursor(address, null);
  const links = [`<${first}>; rel="first"`];
  return (nextCursor === null ? links : [...links, `<${withCursor(address, nextCursor)}>; rel="next"`]).join(', ');
}

function withCursor(address: string, cursor: string | null): string {
  const url = new URL(address, 'http://portal');
  url.searchParams.delete('cursor');
  if (cursor !== null) url.searchParams.set('cursor', cursor);
  return url.pathname + url.search;
}
