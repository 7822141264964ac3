import type { Crumb } from '../../web/ui/crumbs.js';
import { PrintedSymbol } from '../../web/ui/symbol.js';
import type { Document } from '../document.entity.js';

/** The way back from a form to the document that it is about. */
export function documentCrumbs({ slug, symbol, group }: Document): Crumb[] {
  return [
    { href: `/groups/${group.slug}`, label: <bdi>{group.label}</bdi> },
    { href: `/documents/${slug}`, label: <PrintedSymbol of={symbol} /> },
  ];
}
