import type { ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Bytes } from '../foundation/files/file-store.js';
import type { ByteRange } from './byte-range.js';
import { giveBack, takeTray } from './trays.js';

/** Some bytes that were read, in the tray in which they lie. */
interface Piece {
  bytes: Buffer;
  tray: Buffer;
  /** Where the next one begins. */
  next: number;
}

/** Whoever takes less, in bytes a millisecond, is slow. */
const quick = 8_000;

/**
 * Sends a part of the bytes as fast as the reader takes them: while one piece is on its way the next is read, and no more.
 * Nothing is told before the first bytes are there; until then a fault can still be answered. An answer that breaks off
 * must not look complete: when bytes are missing, the connection is cut, and the fault is thrown.
 * @param bytes null where no more is sent than what is told, as where there is no part
 * @param tell sets the status and the headers
 * @returns whether the reader has taken all of the bytes
 */
export async function pour(bytes: Bytes | null, part: ByteRange | null, response: ServerResponse, tell: () => void): Promise<boolean> {
  if (!bytes || !part) {
    tell();
    response.end();
    return false;
  }
  const first = await pieceOf(bytes, part, true);
  try {
    tell();
    return await sendAll(first, (next, isQuick) => pieceOf(bytes, { start: next, end: part.end }, isQuick), response);
  } catch (error) {
    response.destroy();
    throw error;
  }
}

type Reading = (next: number, isQuick: boolean) => Promise<Piece | null>;

async function sendAll(first: Piece | null, read: Reading, response: ServerResponse): Promise<boolean> {
  let isQuick = true;
  for (let piece = first; piece; ) {
    const began = performance.now();
    const [taken, next] = await Promise.allSettled([sent(piece, response), read(piece.next, isQuick)]);
    if (next.status === 'rejected') throw next.reason;
    if (!(taken as PromiseFulfilledResult<boolean>).value) return leftAlone(next.value);
    isQuick = piece.bytes.length / (performance.now() - began) >= quick;
    piece = next.value;
  }
  response.end();
  return true;
}

/** The next bytes; null where there are no more. */
async function pieceOf(bytes: Bytes, { start, end }: ByteRange, isQuick: boolean): Promise<Piece | null> {
  const missing = end - start + 1;
  if (missing <= 0) return null;
  const tray = takeTray(missing, isQuick);
  const piece = tray.subarray(0, Math.min(missing, tray.length));
  try {
    await bytes.fill(piece, start);
    return { bytes: piece, tray, next: start + piece.length };
  } catch (error) {
    giveBack(tray);
    throw error;
  }
}

/** Answers whether the reader has taken the piece. She may go away at any time; nobody is at fault then. */
async function sent({ bytes, tray }: Piece, response: ServerResponse): Promise<boolean> {
  const isTaken = await new Promise<boolean>((resolve) => {
    const leave = () => resolve(false);
    if (response.closed) return leave();
    response.once('close', leave);
    response.write(bytes, (error) => {
      response.off('close', leave);
      resolve(!error);
    });
  });
  giveBack(tray);
  return isTaken;
}

function leftAlone(piece: Piece | null): false {
  if (piece) giveBack(piece.tray);
  return false;
}
