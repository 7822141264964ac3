import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { pour } from '../../src/delivery/pouring.js';

/** What a reader gets who is promised ten bytes, and what is thrown. */
async function poured(bytes: () => Readable): Promise<{ text: string; isComplete: boolean; fault: unknown }> {
  let fault: unknown;
  const server = createServer((_request, response) => {
    response.setHeader('Content-Length', 10);
    pour(bytes(), 10, response).catch((error: unknown) => {
      fault = error;
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<IncomingMessage>((done) => {
    get({ port, host: '127.0.0.1', agent: false }, done);
  });
  let text = '';
  try {
    for await (const chunk of answer) text += String(chunk);
  } catch {
    // The connection was cut.
  }
  server.close();
  return { text, isComplete: answer.complete, fault };
}

test('bytes arrive', async () => {
  expect(await poured(() => Readable.from([Buffer.from('01234'), Buffer.from('56789')]))).toEqual({
    text: '0123456789',
    isComplete: true,
    fault: undefined,
  });
});

test('a file that cannot be read to its end never looks complete', async () => {
  async function* failing() {
    yield Buffer.from('01234');
    throw new Error('The disk is broken.');
  }

  expect(await poured(() => Readable.from(failing()))).toMatchObject({
    isComplete: false,
    fault: new Error('The disk is broken.'),
  });
});

test('a file that is shorter than it should be never looks complete', async () => {
  expect(await poured(() => Readable.from([Buffer.from('01234')]))).toMatchObject({
    isComplete: false,
    fault: new Error('A file ended after 5 of 10 bytes.'),
  });
});

test('nobody is at fault when the reader goes away', async () => {
  async function* endless() {
    for (;;) yield Buffer.alloc(64 * 1024);
  }
  const server = createServer();
  const outcome = new Promise((done) => {
    server.on('request', (_request, response) => {
      pour(Readable.from(endless()), Infinity, response).then(() => done('nothing thrown'), done);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');

  const asking = get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', agent: false });
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  answer.destroy();

  expect(await outcome).toBe('nothing thrown');
  server.close();
});
