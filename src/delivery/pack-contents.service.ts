import { Injectable } from '@nestjs/common';
import { know, read, readUnposted } from '../documents/document.policy.js';
import type { Actor } from '../foundation/actor.js';
import { languages } from '../foundation/i18n/languages.js';
import type { PackPaper, PaperVariant } from './pack-paper.js';
import { type FileRow, PackRows, type PackScope } from './pack-rows.service.js';

/** Finds what a pack may hold for its reader. */
@Injectable()
export class PackContents {
  constructor(private readonly rows: PackRows) {}

  /** The documents of a meeting or a group of which this actor may know, with the files of those that she may read. */
  async of(actor: Actor, scope: PackScope): Promise<PackPaper[]> {
    const among = await this.rows.among(scope);
    const documents = await this.rows.documents(among);
    const sources = await this.rows.sources(among);
    const items = await this.rows.items(among);
    const sessions = await this.rows.sessions(among);
    const files = await this.rows.files(among);
    return documents.flatMap((document) => {
      const subject = { document, sources: sources.get(document.id) ?? [] };
      if (!actor.may(know, subject)) return [];
      const isOpen = actor.may(read, subject);
      const seesUnposted = actor.may(readUnposted, subject);
      const own = isOpen ? (files.get(document.id) ?? []) : [];
      return {
        document,
        isOpen,
        items: isOpen ? (items.get(document.id) ?? []) : [],
        sessions: isOpen ? (sessions.get(document.id) ?? []) : [],
        variants: variantsOf(own.filter((row) => seesUnposted || row.postedAt !== null || row.registeredAt === null)),
      };
    });
  }
}

function variantsOf(rows: readonly FileRow[]): PaperVariant[] {
  const variants = new Map<number, PaperVariant>();
  for (const { variantId, key, postedAt, language, role, position, sha256, size, crc32, kind, keptAt } of rows) {
    const posted = postedAt === null ? null : new Date(postedAt);
    const variant = variants.get(variantId) ?? { key, postedAt: posted, files: [] };
    variants.set(variantId, variant);
    const bytes = { sha256, size, crc32: Number(crc32), kind, keptAt: new Date(keptAt) };
    variant.files.push({ language, role, position, ...bytes });
  }
  return [...variants.values()].map((variant) => ({
    ...variant,
    files: variant.files.toSorted((one, other) => languages.indexOf(one.language) - languages.indexOf(other.language)),
  }));
}
