import { readSync } from 'node:fs';
import yauzl from 'yauzl';
import { Unacceptable } from './unacceptable.js';

/** The bytes of a file, or of a file inside another: only those that somebody asks for are in memory. */
export interface Content {
  readonly size: number;
  /** From one place to before another, as far as there are any. */
  read(start: number, end: number): Buffer;
}

export class HeldContent implements Content {
  constructor(private readonly bytes: Buffer) {}

  get size(): number {
    return this.bytes.length;
  }

  read(start: number, end: number): Buffer {
    return this.bytes.subarray(start, end);
  }
}

/** An open file. It is read without going away: whoever does so has a thread of her own. */
export class DiskContent implements Content {
  constructor(
    private readonly file: number,
    readonly size: number,
  ) {}

  /** The bytes have their memory to themselves, so that a library may take it over. */
  read(start: number, end: number): Buffer {
    const bytes = Buffer.allocUnsafeSlow(Math.max(0, Math.min(end, this.size) - start));
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(this.file, bytes, at, bytes.length - at, start + at);
      if (read === 0) throw Unacceptable.damaged();
      at += read;
    }
    return bytes;
  }
}

/** Content as the library for archives asks for it. */
export class Asking extends yauzl.RandomAccessReader {
  constructor(private readonly content: Content) {
    super();
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, done: (error: Error | null) => void): void {
    const bytes = this.content.read(position, position + length);
    bytes.copy(buffer, offset);
    done(bytes.length === length ? null : Unacceptable.damaged());
  }

  override close(done: (error: Error | null) => void): void {
    done(null);
  }
}
