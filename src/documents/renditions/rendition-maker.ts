import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { IsNull } from 'typeorm';
import { Actor } from '../../foundation/actor.js';
import { Clock } from '../../foundation/clock.js';
import { Database } from '../../foundation/database/database.js';
import { Errand } from '../../foundation/errand.js';
import { FileStore } from '../../foundation/files/file-store.js';
import { Ended } from '../../foundation/files/making/confined.js';
import { addHeadLine, type HeadLine } from '../../foundation/files/making/head-line.js';
import { Office } from '../../foundation/files/making/office.js';
import { ReceptionService, type TakenFile } from '../../foundation/files/reception.service.js';
import { Journal } from '../../foundation/journal.js';
import { Lull } from '../../foundation/lull.js';
import { LOG } from '../../foundation/tokens.js';
import { RegistryService } from '../registry.service.js';
import { DocumentFile } from '../variants/document-file.entity.js';
import { headLineOf } from './head-line-of.js';
import { Rendition } from './rendition.entity.js';
import { RenditionOrders, wordFileOf } from './rendition-orders.js';

const mostAttempts = 3;
const mostBytes = 512 * 1_048_576;
/** In milliseconds: how often it is looked for what other instances, or earlier attempts, have left. */
const interval = 60_000;
/** In milliseconds: while papers come in without such a pause, making PDF files makes room for them, but not longer. */
const [pause, patience] = [1_000, 60_000];

/**
 * Makes the PDF files that were ordered, one after the other, where LibreOffice is installed. Where it is not, orders
 * wait. One that fails is tried again, and given up in the end; what was posted stays as it is.
 */
@Injectable()
export class RenditionMaker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly making = new Errand(
    () => this.makeAll(),
    (error) => this.log.error({ err: error }, 'making PDF files'),
  );
  private readonly lull = new Lull(pause, patience);
  private readonly ending = new AbortController();

  constructor(
    @Inject(LOG) private readonly log: Logger,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly journal: Journal,
    private readonly store: FileStore,
    private readonly office: Office,
    private readonly reception: ReceptionService,
    private readonly registry: RegistryService,
    private readonly orders: RenditionOrders,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.office.isThere) return;
    this.orders.whenOrdered(() => {
      this.lull.disturb();
      void this.makeWaiting();
    });
    this.making.repeat(interval);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort();
    await this.making.end();
  }

  /** Makes what waits; several instances may. */
  makeWaiting(): Promise<void> {
    return this.making.run();
  }

  private async makeAll(): Promise<void> {
    for (const id of this.office.isThere ? await this.waiting() : []) {
      await this.lull.wait(this.ending.signal);
      const rendition = this.ending.signal.aborted ? null : await this.hold(id);
      if (rendition) await this.make(rendition);
    }
  }

  private async waiting(): Promise<number[]> {
    const orders = await this.database.manager.find(Rendition, {
      ...{ select: { id: true }, loadEagerRelations: false },
      ...{ where: { doneAt: IsNull() }, order: { id: 'ASC' }, take: 1000 },
    });
    return orders.map(({ id }) => id);
  }

  /** Takes an order, unless it is done or in the hands of another instance. */
  private hold(id: number): Promise<Rendition | null> {
    return this.database.transaction(async () => {
      const rendition = await this.database.claim(Rendition, { id });
      const now = this.clock.now();
      if (!rendition || rendition.doneAt || (rendition.heldUntil && now < rendition.heldUntil)) return null;
      const heldUntil = new Date(now.getTime() + 2 * this.office.patience + interval);
      return this.database.save(Object.assign(rendition, { heldUntil }));
    });
  }

  private async make(rendition: Rendition): Promise<void> {
    const made = await this.pdfOf(rendition).catch((error: unknown) => error as Error);
    if (this.ending.signal.aborted) return this.release(rendition);
    if (made instanceof Error) {
      this.log.warn({ err: made, document: rendition.version.variant.document.slug }, 'no PDF could be made');
      await this.fail(rendition, made);
    } else await this.finish(rendition, made);
  }

  /** Null where there is nothing to make any more. */
  private async pdfOf({ version }: Rendition): Promise<TakenFile | null> {
    const word = wordFileOf(await this.database.manager.findBy(DocumentFile, { version: { id: version.id } }));
    if (!word) return null;
    const line = await this.headLine(word);
    const original = (path: string) => pipeline(this.store.read(word.file.sha256), createWriteStream(path));
    if (word.file.kind === 'docx') return this.toPdf(word, line, original);
    const take = (docx: string) => this.toPdf(word, line, (path) => copyFile(docx, path));
    return this.office.convert({ from: 'doc', to: 'docx', put: original, take }, this.ending.signal);
  }

  private toPdf({ fileName }: DocumentFile, line: HeadLine, put: (path: string) => Promise<void>): Promise<TakenFile> {
    const headed = (path: string) => put(path).then(() => addHeadLine(path, line));
    const take = (path: string) => this.taken(path, fileName);
    return this.office.convert({ from: 'docx', to: 'pdf', put: headed, take }, this.ending.signal);
  }

  private async headLine({ version }: DocumentFile): Promise<HeadLine> {
    return headLineOf(version, await this.registry.sources(version.variant.document));
  }

  /** What was made is looked at like anything that comes from outside. */
  private async taken(path: string, name: string): Promise<TakenFile> {
    const spooled = await this.store.spool(createReadStream(path), mostBytes);
    const { taken, faults } = await this.reception.take([{ part: 'file', name, spooled }]);
    const [file] = taken;
    if (file?.inspection.kind === 'pdf') return file;
    throw new Ended(`It made something else than a PDF file: ${faults[0]?.key ?? file?.inspection.kind}.`);
  }

  private finish({ id }: Rendition, file: TakenFile | null): Promise<void> {
    return this.database.transaction(async () => {
      const rendition = await this.database.claim(Rendition, { id });
      if (!rendition || rendition.doneAt) return;
      await this.database.save(Object.assign(rendition, { doneAt: this.clock.now(), heldUntil: null, lastFault: null }));
      if (file) await this.enter(rendition, file);
    });
  }

  private async enter({ version }: Rendition, taken: TakenFile): Promise<void> {
    const file = await this.reception.enter(taken);
    const fileName = `${version.language}.pdf`;
    const row = { version, file, fileName, role: 'main' as const, position: 0, sentAs: fileName, isMadeHere: true };
    await this.database.save(Object.assign(new DocumentFile(), row));
    const { document, key } = version.variant;
    const details = { variant: key, language: version.language, sha256: file.sha256 };
    await this.journal.note(Actor.portal, { verb: 'documents.makePdf', subject: document.slug, details });
  }

  private fail({ id }: Rendition, { message }: Error): Promise<void> {
    return this.change(id, (rendition) => {
      const attempts = rendition.attempts + 1;
      const doneAt = attempts < mostAttempts ? null : this.clock.now();
      return { attempts, doneAt, heldUntil: null, lastFault: message.slice(0, 250) };
    });
  }

  /** Lets another instance, or the next start, have it at once. */
  private release({ id }: Rendition): Promise<void> {
    return this.change(id, () => ({ heldUntil: null }));
  }

  private change(id: number, said: (rendition: Rendition) => Partial<Rendition>): Promise<void> {
    return this.database.transaction(async () => {
      const rendition = await this.database.claim(Rendition, { id });
      if (rendition && !rendition.doneAt) await this.database.save(Object.assign(rendition, said(rendition)));
    });
  }
}
