import { once } from 'node:events';
import { mkdtempSync, readdirSync, readlinkSync, rmSync, truncateSync } from 'node:fs';
import { createServer, get, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import { pour } from '../../src/delivery/pouring.js';
import { giveBack, large, small, takeTray } from '../../src/delivery/trays.js';
import { type Bytes, FileStore } from '../../src/foundation/files/file-store.js';

afterEach(() => void vi.restoreAllMocks());

const megabyte = 1024 * 1024;

/** What a reader gets who is promised so many bytes, and what is thrown. */
async function poured(bytes: Bytes, length = 10): Promise<{ text: string; isComplete: boolean; fault: unknown }> {
  let fault: unknown;
  const { answer, close } = await asked((_request, response) => {
    const tell = () => void response.setHeader('Content-Length', length);
    pour(bytes, { start: 0, end: length - 1 }, response, tell).catch((error: unknown) => (fault = error));
  });
  let text = '';
  try {
    for await (const chunk of answer) text += String(chunk);
  } catch {
    // The connection was cut.
  }
  close();
  return { text, isComplete: answer.complete, fault };
}

async function asked(listener: RequestListener): Promise<{ answer: IncomingMessage; close: () => void }> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<IncomingMessage>((done) => {
    get({ port, host: '127.0.0.1', agent: false }, done);
  });
  return { answer, close: () => void server.close() };
}

const pattern = Buffer.from(Array.from({ length: 251 }, (_, value) => value));

/** What stands at each place tells the place. */
const patterned: Bytes = {
  fill: async (buffer, from) => void buffer.fill(Buffer.concat([pattern.subarray(from % 251), pattern.subarray(0, from % 251)])),
};

test('bytes arrive', async () => {
  const bytes: Bytes = { fill: async (buffer, from) => void Buffer.from('0123456789').copy(buffer, 0, from) };
  expect(await poured(bytes)).toEqual({ text: '0123456789', isComplete: true, fault: undefined });
});

test('nothing at all is a whole answer too', async () => {
  expect(await poured(patterned, 0)).toEqual({ text: '', isComplete: true, fault: undefined });
});

test('a file that cannot be read to its end never looks complete', async () => {
  const failing: Bytes = {
    fill: async (_buffer, from) => {
      if (from > 0) throw new Error('The disk is broken.');
    },
  };
  expect(await poured(failing, 3 * megabyte)).toMatchObject({ isComplete: false, fault: new Error('The disk is broken.') });
});

test('what cannot be read at all is told before anything is promised', async () => {
  const { answer, close } = await asked((_request, response) => {
    const tell = () => void response.setHeader('Content-Length', 10);
    const broken: Bytes = { fill: () => Promise.reject(new Error('The disk is broken.')) };
    pour(broken, { start: 0, end: 9 }, response, tell).catch((error: Error) => response.writeHead(500).end(error.message));
  });
  expect([answer.statusCode, answer.headers['content-length']]).toEqual([500, undefined]);
  answer.resume();
  close();
});

test('while a reader takes one piece the next is read, and no more until she has taken it', async () => {
  const length = 24 * megabyte;
  let read = 0;
  let handed = 0;
  const ahead: number[] = [];
  const counted: Bytes = {
    fill: (buffer, from) => {
      read += buffer.length;
      ahead.push(read - handed);
      return patterned.fill(buffer, from);
    },
  };
  let sending: ServerResponse;
  let isTaken: Promise<boolean>;
  const { answer, close } = await asked((_request, response) => {
    sending = response;
    const write = response.write.bind(response) as (bytes: Buffer, sent: () => void) => boolean;
    vi.spyOn(response, 'write').mockImplementation(((bytes: Buffer, sent: () => void) => {
      handed += bytes.length;
      return write(bytes, sent);
    }) as typeof response.write);
    isTaken = pour(counted, { start: 0, end: length - 1 }, response, () => void response.setHeader('Content-Length', length));
  });

  await vi.waitFor(() => expect(sending.writableLength).toBeGreaterThan(0));
  expect(read).toBeLessThan(length);
  let place = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    const expected = Buffer.alloc(chunk.length);
    await patterned.fill(expected, place);
    expect(chunk.equals(expected)).toBe(true);
    place += chunk.length;
  }

  expect(place).toBe(length);
  expect(await isTaken!).toBe(true);
  expect(Math.max(...ahead)).toBeLessThanOrEqual(large);
  close();
});

test('whoever takes her time is given small pieces', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1_000));
  const pieces: number[] = [];
  const watched: Bytes = { fill: async ({ length }) => void pieces.push(length) };
  await poured(watched, 2 * large + 2 * small + 1);
  expect(pieces).toEqual([large, large, small, small, 1]);
});

test('there are few large trays, and the rest is small', () => {
  const trays = Array.from({ length: 100 }, () => takeTray(megabyte, true));
  expect(trays.filter(({ length }) => length === large)).toHaveLength(8);
  expect(trays.filter(({ length }) => length === small)).toHaveLength(92);
  expect(new Set(trays)).toHaveLength(100);
  trays.forEach(giveBack);
  const again = takeTray(megabyte, true);
  expect(trays).toContain(again);
  giveBack(again);
});

test('nobody is at fault when the reader goes away; no file stays open, and what she was given is used again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-pouring-'));
  const store = new FileStore(folder);
  const spooled = await store.spool(Readable.from([Buffer.from('long')]), megabyte);
  await store.keep(spooled);
  truncateSync(store.path(spooled.sha256), 64 * megabyte);
  const outcomes = [];
  for (let time = 0; time < 10; time += 1) {
    let outcome: Promise<boolean>;
    const { answer, close } = await asked((_request, response) => {
      outcome = pour(store.bytes(spooled.sha256), { start: 0, end: 64 * megabyte - 1 }, response, () => undefined);
    });
    answer.destroy();
    outcomes.push(await outcome!);
    close();
  }
  rmSync(folder, { recursive: true });
  expect(outcomes).toEqual(Array.from({ length: 10 }, () => false));
  expect(openFiles().filter((path) => path.startsWith(folder))).toEqual([]);
  const tray = takeTray(megabyte, true);
  expect(tray).toHaveLength(large);
  giveBack(tray);
});

/** Where the system tells. */
function openFiles(): string[] {
  const folder = '/proc/self/fd';
  const names = process.platform === 'linux' ? readdirSync(folder) : [];
  return names.flatMap((name) => {
    try {
      return [readlinkSync(join(folder, name))];
    } catch {
      return []; // it has been closed meanwhile
    }
  });
}
