import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../foundation/clock.js';
import { Database } from '../../foundation/database/database.js';
import { DocumentFile } from '../variants/document-file.entity.js';
import type { Variant } from '../variants/variant.entity.js';
import { Rendition } from './rendition.entity.js';

/** Orders PDF files in the transaction that posts Word files, so that none is forgotten. */
@Injectable()
export class RenditionOrders {
  private tell: () => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Who makes them says here how to be told of new orders. */
  whenOrdered(tell: () => void): void {
    this.tell = tell;
  }

  /** For what has just been posted. */
  async ofVariants(variants: readonly Variant[]): Promise<void> {
    if (variants.length === 0) return;
    const where = { version: { variant: { id: In(variants.map(({ id }) => id)) } } };
    await this.ofFiles(await this.database.manager.findBy(DocumentFile, where));
  }

  /** For each language that has its text as a Word file and not as PDF. */
  async ofFiles(files: readonly DocumentFile[]): Promise<void> {
    const versions = new Map(files.map(({ version }) => [version.id, version]));
    const wanted = [...versions.values()].filter(({ id }) => wordFileOf(files.filter(({ version }) => version.id === id)));
    if (wanted.length === 0) return;
    const fresh = { orderedAt: this.clock.now(), heldUntil: null, attempts: 0, doneAt: null, lastFault: null };
    await this.database.saveAll(wanted.map((version) => Object.assign(new Rendition(), { version, ...fresh })));
    this.database.afterCommit(() => this.tell());
  }
}

/** The Word file of a language version of which a PDF is to be made; none where there is a PDF. */
export function wordFileOf(files: readonly DocumentFile[]): DocumentFile | undefined {
  const texts = files.filter(({ role }) => role === 'main');
  if (texts.some(({ file }) => file.kind === 'pdf')) return undefined;
  return texts.find(({ file }) => file.kind === 'docx') ?? texts.find(({ file }) => file.kind === 'doc');
}
