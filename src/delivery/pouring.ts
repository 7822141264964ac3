import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Sends the bytes as fast as the reader takes them. An answer that breaks off must not look complete: when the bytes
 * fail or do not have the promised length, the connection is cut, and the fault is thrown.
 */
export async function pour(bytes: Readable, length: number, response: ServerResponse): Promise<void> {
  const counted = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let sent = 0;
    for await (const chunk of chunks) {
      sent += chunk.length;
      yield chunk;
    }
    if (sent !== length) throw new Error(`A file ended after ${sent} of ${length} bytes.`);
  };
  try {
    await pipeline(bytes, counted, response);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

/** Readers go away in the middle of a file; nobody is at fault then. */
function isGone(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE';
}
