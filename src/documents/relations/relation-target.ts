import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { canonicalJson } from '../../foundation/canonical.js';
import { Refused } from '../../foundation/errors.js';
import type { Texts } from '../../foundation/i18n/languages.js';
import type { Group } from '../../groups/group.entity.js';
import { GroupsService } from '../../groups/groups.service.js';
import type { Document } from '../document.entity.js';
import { readLine } from '../document.policy.js';
import { Finder } from '../symbols/finder.js';
import { outsideKindOf } from '../symbols/outside-symbols.js';
import { normalisedSpelling } from '../symbols/spelling.js';
import type { DocumentRelation } from './document-relation.entity.js';

/** To what a relation leads: what is not here is known by its symbol, or by its name alone. */
export type RelationTarget = { document: Document } | { group: Group } | { symbol: string } | { text: Texts };

/** The same as people write it. */
export interface WrittenTarget {
  /** A symbol in any spelling. */
  document?: string | null;
  /** The slug of a group. */
  group?: string | null;
  text?: Texts | null;
}

/** Finds out to what a relation is to lead, of what the one who says it knows. */
@Injectable()
export class TargetReading {
  constructor(
    private readonly finder: Finder,
    private readonly groups: GroupsService,
  ) {}

  /** @throws Refused for the field, when there is nothing, too much, or nothing that is known. */
  async read(actor: Actor, { document, group, text }: WrittenTarget): Promise<RelationTarget> {
    if ([document, group, text].filter(Boolean).length !== 1) throw Refused.field('document', 'documents.oneTarget');
    if (group) return { group: await this.group(group) };
    return text ? { text } : this.paper(actor, document!);
  }

  /** A symbol of another body is kept as it is written, also where it is here under a symbol that the actor may not know. */
  async paper(actor: Actor, spelling: string, field = 'document'): Promise<{ document: Document } | { symbol: string }> {
    const found = await this.finder.bySpelling(actor, spelling);
    if (!found) {
      if (outsideKindOf(spelling)) return { symbol: spelling };
      throw Refused.field(field, 'documents.relationUnknown', { symbol: spelling.slice(0, 100) });
    }
    const { document } = found;
    if (!actor.may(readLine, found)) throw Refused.field(field, 'documents.relationUnseen', { symbol: document.symbol });
    return { document };
  }

  private async group(slug: string): Promise<Group> {
    const group = (await this.groups.all()).find((one) => one.slug === slug);
    if (!group) throw Refused.field('group', 'documents.relationNoGroup', { slug: slug.slice(0, 100) });
    return group;
  }
}

/** Whether a relation leads to this. */
export function leadsTo({ toDocument, toGroup, toSymbol, toText }: DocumentRelation, target: RelationTarget): boolean {
  if ('document' in target) return toDocument?.id === target.document.id;
  if ('group' in target) return toGroup?.id === target.group.id;
  if ('symbol' in target) return toSymbol !== null && normalisedSpelling(toSymbol) === normalisedSpelling(target.symbol);
  return toText !== null && canonicalJson(toText) === canonicalJson(target.text);
}

/** What the journal keeps of it. */
export function named(target: RelationTarget): Record<string, unknown> {
  if ('document' in target) return { document: target.document.slug };
  return 'group' in target ? { group: target.group.slug } : target;
}
