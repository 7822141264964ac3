import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import type { Group } from '../../groups/group.entity.js';
import { Belongings } from '../belongings.js';
import { DocumentAlias } from '../document-alias.entity.js';
import { Document } from '../document.entity.js';
import { know } from '../document.policy.js';
import type { Reference } from '../symbols/references.js';
import { normalisedSpelling, slugOfSpelling } from '../symbols/spelling.js';
import { variantKey } from '../symbols/symbol-variants.js';
import { slugOf } from '../symbols/symbol.js';
import { Variant } from '../variants/variant.entity.js';

/** A document that a symbol means, with the key of its variant where the symbol names one that is out. */
export interface Meant {
  document: Document;
  variant: string | null;
}

/** Finds the documents that are meant by symbols in texts, however many, of those of which a reader may know. */
@Injectable()
export class MentionedDocuments {
  constructor(private readonly database: Database) {}

  async of(actor: Actor, references: readonly Reference[], groups: readonly Group[]): Promise<(reference: Reference) => Meant | null> {
    if (references.length === 0) return () => null;
    const ways = new Map(references.map((reference) => [reference.text, slugsOf(reference, groups)]));
    const bySlug = await this.database.manager.findBy(Document, { slug: In([...new Set([...ways.values()].flat())]) });
    const aliases = await this.database.manager.find(DocumentAlias, {
      where: { spelling: In([...new Set(references.map(({ text }) => normalisedSpelling(text)))]) },
      relations: { document: { group: true, meeting: true } },
    });
    const knows = await this.known(actor, [...bySlug, ...aliases.map(({ document }) => document)]);
    const isOut = await this.variantsOut(bySlug, references);
    return (reference) => {
      const { text } = reference;
      const named = ways.get(text)?.flatMap((slug) => bySlug.find((document) => document.slug === slug) ?? [])[0];
      const document = named ?? aliases.find(({ spelling }) => spelling === normalisedSpelling(text))?.document;
      const variant = variantIn(reference);
      return document && knows(document) ? { document, variant: variant && isOut(document, variant) ? variant : null } : null;
    };
  }

  private async variantsOut(documents: readonly Document[], references: readonly Reference[]): Promise<(document: Document, key: string) => boolean> {
    const keys = new Set(references.flatMap((reference) => variantIn(reference) ?? []));
    if (keys.size === 0) return () => false;
    const variants = await this.database.manager.findBy(Variant, { document: { id: In(documents.map(({ id }) => id)) }, key: In([...keys]) });
    return ({ id }, key) => variants.some((variant) => variant.document.id === id && variant.key === key && variant.isOut);
  }

  private async known(actor: Actor, documents: readonly Document[]): Promise<(document: Document) => boolean> {
    const sources = await new Belongings(this.database.rows).sources(documents);
    return (document) => actor.may(know, { document, sources: sources(document) });
  }
}

function variantIn(reference: Reference): string | null {
  return 'read' in reference && reference.read.variant.length > 0 ? variantKey(reference.read.variant) : null;
}

/** Under every prefix that the group has or had; of another body's symbol, the one that it makes by itself. */
function slugsOf(reference: Reference, groups: readonly Group[]): string[] {
  if (!('read' in reference)) return [slugOfSpelling(reference.text)];
  const { symbol } = reference.read;
  const group = groups.find(({ label }) => label === symbol.prefix);
  return [symbol.prefix, ...(group?.prefixes ?? [])].map((prefix) => slugOf({ ...symbol, prefix }));
}
