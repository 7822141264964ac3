import { createReadStream, mkdirSync } from 'node:fs';
import { access, constants, mkdir, open, opendir, readdir, rename, rm, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { spool, type SpooledFile } from './spooling.js';
import { fillFrom, hashOf, isSha256, piece, syncFolder } from './disk.js';

export type { SpooledFile } from './spooling.js';

/** Bytes that can be had from any place on: of a file, or of what is put together from files. */
export interface Bytes {
  /** Fills the buffer with the bytes that begin at this place. @throws Error where there are not so many */
  fill(buffer: Buffer, from: number): Promise<void>;
}

/** A file that is kept, as the folders know it. */
export interface KeptFile {
  sha256: string;
  size: number;
  keptAt: Date;
}

/**
 * Where the bytes of documents lie: each under its own SHA-256, written once and never changed.
 * What arrives is spooled into `tmp/` on the same volume and becomes visible by a rename alone.
 */
@Injectable()
export class FileStore {
  private readonly blobs: string;
  private readonly temporary: string;
  private readonly busy = new Map<string, Promise<unknown>>();
  /** Folders whose own entries are on the disk for certain. */
  private readonly lasting = new Set<string>();

  constructor(private readonly root: string) {
    this.blobs = join(root, 'blobs');
    this.temporary = join(root, 'tmp');
    for (const folder of [this.blobs, this.temporary]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /**
   * Writes a stream to the temporary folder and to the disk itself, counting and hashing it on the way.
   * Refuses with `tooLarge` beyond `limit` bytes and with `full` where there is no room; nothing stays behind then.
   */
  spool(stream: Readable, limit: number): Promise<SpooledFile> {
    return spool(stream, limit, this.temporary);
  }

  /** Puts a spooled file in its place. Once this returns, a power cut cannot take it away. Once more is no error. */
  async keep(file: SpooledFile): Promise<void> {
    await this.alone(file.sha256, async () => {
      const path = this.path(file.sha256);
      await this.move(file, path);
      await this.syncFolders(path);
    });
  }

  /** Drops a spooled file that is not wanted. One that was kept, or dropped before, is no error. */
  async discard(file: Pick<SpooledFile, 'path'>): Promise<void> {
    await unlink(file.path).catch(nothingWhenMissing);
  }

  /** All of the bytes. A file that is not there is an error of the stream. */
  read(sha256: string): Readable {
    return createReadStream(this.path(sha256), { highWaterMark: piece });
  }

  /** The bytes, to be had piece by piece; the file is open only while a piece is read. */
  bytes(sha256: string): Bytes {
    const path = this.path(sha256);
    return { fill: (buffer, from) => fillFrom(path, buffer, from) };
  }

  async has(sha256: string): Promise<boolean> {
    return (await this.size(sha256)) !== null;
  }

  /** In bytes; null where there is no such file. */
  async size(sha256: string): Promise<number | null> {
    const found = await stat(this.path(sha256)).catch(nothingWhenMissing);
    return found ? found.size : null;
  }

  /** Better no bytes than wrong ones (I5). @throws Error where a file is not there, or not as long as was recorded */
  async ensureWhole({ sha256, size }: Pick<KeptFile, 'sha256' | 'size'>): Promise<void> {
    const found = await this.size(sha256);
    if (found !== size) throw new Error(`The file ${sha256} has ${found} bytes in the store, not ${size}.`);
  }

  path(sha256: string): string {
    return join(this.blobs, this.place(sha256));
  }

  /** Where the bytes lie among the kept files, with slashes between the folders. */
  place(sha256: string): string {
    if (!isSha256(sha256)) throw new TypeError(`Not a SHA-256 in lower-case hexadecimal: ${sha256}`);
    return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
  }

  /** Reads the whole file again and compares it with what was recorded. */
  async verify(sha256: string, size: number): Promise<'sound' | 'missing' | 'damaged'> {
    const found = await this.size(sha256);
    if (found === null) return 'missing';
    if (found !== size) return 'damaged';
    return (await hashOf(this.path(sha256))) === sha256 ? 'sound' : 'damaged';
  }

  /** Every file that is kept, whether or not a row knows it. */
  async *all(): AsyncGenerator<KeptFile> {
    for await (const entry of await opendir(this.blobs, { recursive: true })) {
      if (!entry.isFile() || !isSha256(entry.name)) continue;
      const found = await stat(this.path(entry.name)).catch(nothingWhenMissing);
      if (found) yield { sha256: entry.name, size: found.size, keptAt: found.mtime };
    }
  }

  /** What lies among the kept files and is none: under another name than a hash, or not in its own place. */
  async *intruders(): AsyncGenerator<string> {
    for await (const entry of await opendir(this.blobs, { recursive: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile() && !(isSha256(entry.name) && path === this.path(entry.name))) yield relative(this.root, path);
    }
  }

  /**
   * Removes what was left by a kill: kept files that no row knows and temporary files, both older than the moment.
   * Answers the hashes of the kept files, and the names of the temporary ones, that are gone.
   */
  async sweep(known: (sha256: string) => boolean | Promise<boolean>, olderThan: Date): Promise<string[]> {
    const removed: string[] = [];
    for await (const { sha256, keptAt } of this.all()) {
      if (keptAt >= olderThan || (await known(sha256))) continue;
      if (await this.removeOlder(sha256, olderThan)) removed.push(sha256);
    }
    return [...removed, ...(await this.sweepTemporary(olderThan))];
  }

  /** Whether a file could be received now; for readiness. */
  async isWritable(): Promise<boolean> {
    try {
      await access(this.blobs, constants.R_OK | constants.W_OK | constants.X_OK);
      const path = join(this.temporary, `probe-${process.pid}`);
      const probe = await open(path, 'w', 0o600);
      await probe.writeFile('probe').finally(() => probe.close());
      await rm(path, { force: true });
      return true;
    } catch {
      return false;
    }
  }

  /** Bytes that are there already give way to the same ones, by which damage heals and a sweep finds them young. */
  private async move({ path, sha256 }: SpooledFile, place: string): Promise<void> {
    const isMoved = () => rename(path, place).then(() => true, nothingWhenMissing);
    if (await isMoved()) return;
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    if ((await isMoved()) || (await this.has(sha256))) return;
    throw new Error(`The spooled file ${path} is gone.`);
  }

  /** The age is looked at again, for the same bytes may have been received meanwhile. */
  private removeOlder(sha256: string, olderThan: Date): Promise<boolean> {
    return this.alone(sha256, async () => {
      const found = await stat(this.path(sha256)).catch(nothingWhenMissing);
      if (!found || found.mtime >= olderThan) return false;
      await rm(this.path(sha256), { force: true });
      return true;
    });
  }

  private async sweepTemporary(olderThan: Date): Promise<string[]> {
    const removed: string[] = [];
    for (const name of await readdir(this.temporary)) {
      const path = join(this.temporary, name);
      const found = await stat(path).catch(nothingWhenMissing);
      if (!found?.isFile() || found.mtime >= olderThan) continue;
      await rm(path, { force: true });
      removed.push(basename(path));
    }
    return removed;
  }

  /**
   * A folder's own entry lies in its parent. Once those above a file are known to last they are left alone; before,
   * they are synced even where they were there, for somebody may have made them a moment ago who has not come so far.
   */
  private async syncFolders(path: string): Promise<void> {
    const folder = dirname(path);
    const unsure = [folder, dirname(folder)].filter((one) => !this.lasting.has(one));
    await Promise.all([folder, ...unsure.map(dirname)].map(syncFolder));
    for (const one of unsure) this.lasting.add(one);
  }

  /** Keeping and sweeping the same bytes take turns. */
  private alone<Result>(sha256: string, act: () => Promise<Result>): Promise<Result> {
    const turn = (this.busy.get(sha256) ?? Promise.resolve()).then(act, act);
    this.busy.set(sha256, turn);
    const leave = () => {
      if (this.busy.get(sha256) === turn) this.busy.delete(sha256);
    };
    turn.then(leave, leave);
    return turn;
  }
}

function nothingWhenMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
