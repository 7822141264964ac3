import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** In so many bytes files are read and written: large pieces are fewer, and each of them is a way to another thread. */
export const piece = 256 * 1024;

export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** The SHA-256 of a file, in lower-case hexadecimal. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Fills the buffer with the bytes of a file that begin at this place. @throws Error where the file ends before */
export async function fillFrom(path: string, buffer: Buffer, from: number): Promise<void> {
  const file = await open(path, 'r');
  try {
    for (let filled = 0; filled < buffer.length; ) {
      const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, from + filled);
      if (bytesRead === 0) throw new Error(`The file ${path} ends ${buffer.length - filled} bytes too early.`);
      filled += bytesRead;
    }
  } finally {
    await file.close();
  }
}

/** Makes the names in a folder survive a power cut; syncing the files alone does not. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
