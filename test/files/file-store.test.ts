import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileStore } from '../../src/foundation/files/file-store.js';
import { refusalFor } from '../../src/foundation/files/spooling.js';

const limit = 1_000_000;
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
const hello = sha256('hello');
let root: string;
let store: FileStore;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'store-'));
  store = new FileStore(root);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function spool(content: string | Buffer) {
  return store.spool(Readable.from([Buffer.from(content)]), limit);
}

async function kept(content: string) {
  const file = await spool(content);
  await store.keep(file);
  return file;
}

const temporary = () => readdirSync(join(root, 'tmp'));

async function all() {
  const found = [];
  for await (const file of store.all()) found.push(file);
  return found;
}

test('a file is counted and hashed on its way, and kept under its hash for its owner alone', async () => {
  const bytes = randomBytes(300_000);
  const file = await store.spool(Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]), limit);

  expect(file).toEqual({ path: file.path, sha256: sha256(bytes), size: 300_000, crc32: crc32(bytes) });
  expect(statSync(file.path).mode & 0o777).toBe(0o600);

  await store.keep(file);
  const hash = sha256(bytes);
  const path = join(root, 'blobs', hash.slice(0, 2), hash.slice(2, 4), hash);
  expect(store.path(hash)).toBe(path);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
  expect(temporary()).toEqual([]);
  expect(await store.verify(hash, 300_000)).toBe('sound');
});

test('a file may be as large as the limit and no larger', async () => {
  const exact = store.spool(Readable.from([Buffer.alloc(10)]), 10);
  expect((await exact).size).toBe(10);
  await store.discard(await exact);

  const larger = store.spool(Readable.from([Buffer.alloc(10), Buffer.alloc(1)]), 10);
  await expect(larger).rejects.toMatchObject({ reason: 'tooLarge', key: 'foundation.uploadTooLarge' });
  expect(temporary()).toEqual([]);
});

test('a stream that breaks leaves nothing behind', async () => {
  const breaking = new Readable({ read() {} });
  breaking.push(Buffer.alloc(1_000));
  setTimeout(() => breaking.destroy(new Error('gone')), 20);

  await expect(store.spool(breaking, limit)).rejects.toThrow('gone');
  expect(temporary()).toEqual([]);
});

test('a full disk is a refusal that people understand, any other fault stays a fault', () => {
  for (const code of ['ENOSPC', 'EDQUOT']) {
    const refusal = refusalFor(Object.assign(new Error(), { code }));
    expect(refusal).toMatchObject({ reason: 'full', key: 'foundation.storageFull' });
  }
  const fault = Object.assign(new Error(), { code: 'EIO' });
  expect(refusalFor(fault)).toBe(fault);
});

test('the same bytes are kept once, also when they come at the same moment', async () => {
  const files = await Promise.all(Array.from({ length: 10 }, () => spool('hello')));
  await Promise.all(files.map((file) => store.keep(file)));

  expect(await all()).toMatchObject([{ sha256: hello, size: 5 }]);
  expect(temporary()).toEqual([]);
  await store.keep(files[0]!);
  expect(await store.verify(hello, 5)).toBe('sound');
});

test('a kept file that was damaged is healed when its bytes come again', async () => {
  await kept('hello');
  writeFileSync(store.path(hello), 'hullo');
  expect(await store.verify(hello, 5)).toBe('damaged');

  await kept('hello');
  expect(await store.verify(hello, 5)).toBe('sound');
});

test('a file is read whole or in part, and a missing one is said to be missing', async () => {
  await kept('hello');

  expect(await text(store.read(hello))).toBe('hello');
  const part = Buffer.alloc(3);
  await store.bytes(hello).fill(part, 1);
  expect(String(part)).toBe('ell');
  expect([await store.has(hello), await store.size(hello)]).toEqual([true, 5]);
  const other = sha256('other');
  expect([await store.has(other), await store.size(other)]).toEqual([false, null]);
  expect(await store.verify(other, 5)).toBe('missing');
  await expect(text(store.read(other))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('only a hash can name a file', () => {
  for (const name of ['', '..', '../../etc/passwd', hello.toUpperCase(), `${hello}/..`]) {
    expect(() => store.path(name)).toThrow(TypeError);
  }
});

test('a sweep takes what is old and in no table, and nothing else', async () => {
  const old = new Date('2026-01-01T00:00:00Z');
  for (const content of ['known', 'unknown', 'fresh']) await kept(content);
  for (const content of ['known', 'unknown']) utimesSync(store.path(sha256(content)), old, old);
  const [stale, arriving] = [await spool('stale'), await spool('arriving')];
  utimesSync(stale.path, old, old);

  const removed = await store.sweep((hash) => hash === sha256('known'), new Date('2026-06-01T00:00:00Z'));

  expect(removed).toEqual([sha256('unknown'), stale.path.split('/').at(-1)]);
  expect((await all()).map((file) => file.sha256).toSorted()).toEqual([sha256('known'), sha256('fresh')].toSorted());
  expect(temporary()).toEqual([arriving.path.split('/').at(-1)]);
});

test('bytes that come again while they are being swept stay', async () => {
  const old = new Date('2026-01-01T00:00:00Z');
  await kept('hello');
  utimesSync(store.path(hello), old, old);
  const again = await spool('hello');

  const removed = await store.sweep(async () => {
    await store.keep(again);
    return false;
  }, new Date('2026-06-01T00:00:00Z'));

  expect(removed).toEqual([]);
  expect(await store.verify(hello, 5)).toBe('sound');
});

test('whether it can be written to is told', async () => {
  expect(await store.isWritable()).toBe(true);
  expect(temporary()).toEqual([]);
});
