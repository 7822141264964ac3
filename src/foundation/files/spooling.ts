import { createHash, randomUUID } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { Refused } from '../errors.js';
import { piece } from './disk.js';

/** A file that has arrived whole and lies on the disk, but is not yet kept. */
export interface SpooledFile {
  path: string;
  /** In lower-case hexadecimal. */
  sha256: string;
  /** In bytes. */
  size: number;
  /** As ZIP packs need it, unsigned. */
  crc32: number;
}

/** Writes a stream into a new file of the folder; see `FileStore.spool`. The rest of what it refuses is let go. */
export async function spool(stream: Readable, limit: number, folder: string): Promise<SpooledFile> {
  const path = join(folder, randomUUID());
  try {
    const handle = await open(path, 'wx', 0o600);
    const measures = await write(stream, limit, handle).finally(() => handle.close());
    return { path, ...measures };
  } catch (error) {
    stream.resume();
    await rm(path, { force: true });
    throw refusalFor(error);
  }
}

/** A full disk, or a used-up quota, is told to people in their language; any other error is ours. */
export function refusalFor(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT' ? new Refused('full', 'foundation.storageFull') : error;
}

async function write(stream: Readable, limit: number, handle: FileHandle): Promise<Omit<SpooledFile, 'path'>> {
  const hash = createHash('sha256');
  const waiting = new Waiting(handle);
  let size = 0;
  let crc = 0;
  // Breaking off must not destroy the stream: in a request other files follow this one.
  for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new Refused('tooLarge', 'foundation.uploadTooLarge', { max: megabytes(limit) });
    hash.update(chunk);
    crc = crc32(chunk, crc);
    await waiting.add(chunk);
  }
  await waiting.write();
  await handle.sync();
  return { sha256: hash.digest('hex'), size, crc32: crc };
}

/** What has arrived and is not yet in the file: written piece by piece. */
class Waiting {
  private chunks: Buffer[] = [];
  private size = 0;

  constructor(private readonly handle: FileHandle) {}

  async add(chunk: Buffer): Promise<void> {
    this.chunks.push(chunk);
    this.size += chunk.length;
    if (this.size >= piece) await this.write();
  }

  async write(): Promise<void> {
    const whole = Buffer.concat(this.chunks, this.size);
    [this.chunks, this.size] = [[], 0];
    await this.handle.writeFile(whole);
  }
}

/** To one decimal, as the messages say it. */
export function megabytes(bytes: number): number {
  return Math.round((bytes / 1_048_576) * 10) / 10;
}
