import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import express, { type NextFunction, type Request, type Response } from 'express';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Refused } from '../../src/foundation/errors.js';
import { FileStore } from '../../src/foundation/files/file-store.js';
import { receivedFiles, receiveFiles, refusedFiles } from '../../src/foundation/files/multipart.js';

const root = mkdtempSync(join(tmpdir(), 'multipart-'));
const store = new FileStore(root);
const maxFileBytes = 1_048_576;
const boundary = 'xxBOUNDARYxx';
let server: Server;
let seen: unknown;

beforeAll(async () => {
  const app = express();
  app.post('/', receiveFiles(store, { maxFileBytes }), (request: Request, response: Response, next: NextFunction) => {
    answer(request, response).catch(next);
  });
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    seen = error;
    if (error instanceof Refused) response.status(error.status).json({ key: error.key, values: error.values });
    else response.status(500).json({ key: String(error) });
  });
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

beforeEach(() => {
  seen = undefined;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(root, { recursive: true, force: true });
});

async function answer(request: Request, response: Response): Promise<void> {
  const [keptOut] = refusedFiles(request);
  if (keptOut && !request.query.some) throw keptOut.refused;
  const files = receivedFiles(request).map(({ name, spooled }) => ({ name, size: spooled.size }));
  if (request.query.keep) await Promise.all(receivedFiles(request).map(({ spooled }) => store.keep(spooled)));
  response.json({ files, body: { ...request.body } });
}

const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const temporary = () => readdirSync(join(root, 'tmp'));

/** Waits until the answer's own cleaning is done; it runs after the last byte has left. */
async function emptied(): Promise<string[]> {
  for (let tries = 0; tries < 100 && temporary().length > 0; tries++) await wait(20);
  return temporary();
}

async function send(form: FormData, query = '') {
  const response = await fetch(url() + query, { method: 'POST', body: form });
  return { status: response.status, body: await response.json() };
}

async function sendRaw(parts: string[], end = `--${boundary}--\r\n`) {
  const body = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('') + end;
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  const response = await fetch(url(), { method: 'POST', body, headers });
  return { status: response.status, body: await response.json() };
}

function withFiles(...files: [string, string | Buffer][]): FormData {
  const form = new FormData();
  for (const [name, content] of files) form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
  return form;
}

test('files arrive in order with their names in any script, fields beside them', async () => {
  const form = withFiles(['文稿-9.pdf', 'one'], ['مساهمة.docx', 'three']);
  form.append('title', 'Título');

  expect(await send(form)).toEqual({
    status: 200,
    body: {
      files: [
        { name: '文稿-9.pdf', size: 3 },
        { name: 'مساهمة.docx', size: 5 },
      ],
      body: { title: 'Título' },
    },
  });
});

test('what the door keeps is kept, what it does not is gone after its answer', async () => {
  await send(withFiles(['a.txt', 'kept']), '?keep=1');
  await send(withFiles(['b.txt', 'not kept']));

  expect(await emptied()).toEqual([]);
  const found = [];
  for await (const { size } of store.all()) found.push(size);
  expect(found).toEqual([4]);
});

test('names are cleaned', async () => {
  const { body } = await send(withFiles(['..\u2044..\u2044evil\u202efdp.exe', 'x']));

  expect(body.files).toEqual([{ name: '_.._evilfdp.exe', size: 1 }]);
});

test('a file input that was left empty sends nothing', async () => {
  const type = 'Content-Type: application/octet-stream';
  const empty = `Content-Disposition: form-data; name="file"; filename=""\r\n${type}\r\n\r\n`;
  const title = 'Content-Disposition: form-data; name="title"\r\n\r\nx';

  expect(await sendRaw([empty, title])).toEqual({ status: 200, body: { files: [], body: { title: 'x' } } });
});

test('a body of another type passes untouched', async () => {
  const response = await fetch(url(), { method: 'POST', body: 'title=x' });

  expect(response.status).toBe(200);
});

test('a file may be as large as the limit; beyond it, it is refused by name and leaves nothing', async () => {
  expect((await send(withFiles(['fits.pdf', Buffer.alloc(maxFileBytes)]))).status).toBe(200);

  const sent = await send(withFiles(['small.pdf', 'x'], ['文稿.pdf', Buffer.alloc(maxFileBytes + 1)], ['last.pdf', 'x']));
  expect(sent).toEqual({ status: 413, body: { key: 'foundation.fileTooLarge', values: { name: '文稿.pdf', max: 1 } } });
  expect(await emptied()).toEqual([]);
});

test('a file that is too large, or one too many, takes neither the other files nor what was typed along', async () => {
  const large = withFiles(['small.pdf', 'x'], ['large.pdf', Buffer.alloc(3 * maxFileBytes)], ['last.pdf', 'xyz']);
  large.append('title', 'After the files');
  const many = withFiles(...Array.from({ length: 25 }, (_, n): [string, string] => [`${n}.txt`, 'x']));

  expect(await send(large, '?some=1')).toMatchObject({
    status: 200,
    body: { files: [{ name: 'small.pdf' }, { name: 'last.pdf', size: 3 }], body: { title: 'After the files' } },
  });
  expect((await send(many, '?some=1')).body.files).toHaveLength(20);
  expect(await emptied()).toEqual([]);
});

const named = (name: string) => `Content-Disposition: form-data; name="${name}"\r\n\r\nx`;
const part = (name: string) => `Content-Disposition: form-data; name="${name}"; filename="a.txt"\r\n\r\nx`;
const beyond: [string, () => Promise<{ status: number; body: { key?: string } }>, number, string][] = [
  ['21 files', () => sendRaw(Array.from({ length: 21 }, () => part('file'))), 413, 'tooManyFiles'],
  ['201 fields', () => sendRaw(Array.from({ length: 201 }, (_, n) => named(`f${n}`))), 413, 'formTooLarge'],
  ['a huge field', () => sendRaw([named('title') + 'x'.repeat(300_000)]), 413, 'formTooLarge'],
  ['a long field name', () => sendRaw([named('x'.repeat(150))]), 400, 'formMalformed'],
  ['a deep field name', () => sendRaw([named('a[b][c]')]), 400, 'formMalformed'],
  ['a far array index', () => sendRaw([named('a[4000]')]), 400, 'formMalformed'],
  ['a file under another name', () => sendRaw([part('other')]), 400, 'unexpectedFile'],
  ['a body that ends early', () => sendRaw([part('file')], ''), 400, 'uploadInterrupted'],
];

test.each(beyond)('%s is refused and leaves nothing', async (_, sending, status, key) => {
  const sent = await sending();

  expect([sent.status, sent.body.key]).toEqual([status, `foundation.${key}`]);
  expect(await emptied()).toEqual([]);
});

test('a body that is no multipart at all is refused', async () => {
  const headers = { 'content-type': 'multipart/form-data' };
  const response = await fetch(url(), { method: 'POST', body: 'x', headers });

  expect([response.status, (await response.json()).key]).toEqual([400, 'foundation.uploadInterrupted']);
});

test('a client that goes away in the middle leaves nothing', async () => {
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  const client = httpRequest(url(), { method: 'POST', headers });
  client.on('error', () => undefined);
  const first = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nwhole\r\n`;
  client.write(`${first}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="b.txt"\r\n\r\n`);
  client.write(Buffer.alloc(200_000));
  for (let tries = 0; tries < 100 && temporary().length !== 2; tries++) await wait(20);
  expect(temporary()).toHaveLength(2);

  client.destroy();

  expect(await emptied()).toEqual([]);
  expect(seen).toMatchObject({ reason: 'malformed', key: 'foundation.uploadInterrupted' });
});

test('a disk that fills up refuses the request and leaves nothing', async () => {
  const spool = store.spool.bind(store);
  const full = Object.assign(store, {
    spool: async (...given: Parameters<FileStore['spool']>) => {
      await store.discard(await spool(...given));
      throw new Refused('full', 'foundation.storageFull');
    },
  });
  const sent = await send(withFiles(['a.txt', 'x'], ['b.txt', 'x']));
  Object.assign(full, { spool });

  expect(sent).toEqual({ status: 507, body: { key: 'foundation.storageFull', values: {} } });
  expect(await emptied()).toEqual([]);
});
