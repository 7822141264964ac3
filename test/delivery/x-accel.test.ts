import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../../src/documents/document.entity.js';
import { World } from '../builders/world.js';
import { nginxProgram, type Proxy, proxyBefore } from '../machine/nginx.js';
import { Shelf } from './shelf.js';

const bytes = Buffer.from(Array.from({ length: 1000 }, (_, n) => n % 251));

let world: World;
let open: Document;
let closed: Document;
let address: string;

beforeAll(async () => {
  world = await World.open({ xAccel: '/internal-files' });
  const shelf = new Shelf(world);
  const meeting = await world.meeting();
  open = await shelf.document(meeting, { files: [{ bytes }] });
  closed = await shelf.document(meeting, { access: 'group', files: [{ bytes: 'Secret.' }] });
  address = `/documents/${open.slug}/rev0/en.docx`;
});
afterAll(() => world.close());

describe('the portal', () => {
  test('leaves the bytes to nginx, and says all about them but their length', async () => {
    const { headers, text } = await world.visitor.get(address).expect(200);
    expect(headers['x-accel-redirect']).toMatch(/^\/internal-files\/(..)\/(..)\/\1\2[0-9a-f]{60}$/);
    expect(headers['content-disposition']).toContain('EN.docx');
    expect(headers.etag).toMatch(/^".+"$/);
    expect(text ?? '').toBe('');
  });

  test('names no kept file to whoever may not read it', async () => {
    const { headers } = await world.visitor.get(`/documents/${closed.slug}/en.docx`).expect(401);
    expect(headers).not.toHaveProperty('x-accel-redirect');
  });

  test.each(['if-range', 'if-match'])('sends the bytes itself where only it can weigh %s', async (condition) => {
    const { headers } = await world.visitor.get(address);
    const answer = await world.visitor.get(address).set(condition, headers.etag!).set('Range', 'bytes=10-19');
    expect(answer.status).toBe(206);
    expect(answer.headers).not.toHaveProperty('x-accel-redirect');
    expect(answer.headers).toMatchObject({ 'content-range': 'bytes 10-19/1000', 'content-length': '10' });
  });
});

describe.runIf(nginxProgram)('nginx in front of it, as docs/running.md has it', () => {
  let proxy: Proxy;

  beforeAll(async () => {
    proxy = await proxyBefore(world);
  });
  afterAll(() => proxy?.stop());

  const get = (path: string, headers: Record<string, string> = {}) => fetch(proxy.origin + path, { headers });

  test('sends the file with everything that the portal says of it', async () => {
    const { headers: told } = await world.visitor.get(address);
    const answer = await get(address);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
    const said = ['etag', 'repr-digest', 'content-type', 'content-disposition', 'cache-control', 'content-security-policy', 'vary'];
    for (const name of [...said, 'x-content-type-options', 'cross-origin-resource-policy', 'referrer-policy']) {
      expect(answer.headers.get(name), name).toBe(told[name]);
    }
    expect(answer.headers.get('content-length')).toBe('1000');
    expect(answer.headers.get('last-modified')).toBeNull();
    expect(answer.headers.get('x-accel-redirect')).toBeNull();
  });

  test('sends a part, whole answers to those who have another copy, and none to those who have this one', async () => {
    const etag = (await get(address)).headers.get('etag')!;
    const part = await get(address, { range: 'bytes=990-' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 990-999/1000']);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(990));
    expect((await get(address, { range: 'bytes=5-9', 'if-range': etag })).status).toBe(206);
    expect((await get(address, { range: 'bytes=5-9', 'if-range': '"another"' })).status).toBe(200);
    expect((await get(address, { 'if-none-match': etag })).status).toBe(304);
    expect((await get(address, { 'if-none-match': '"another"' })).status).toBe(200);
    expect((await get(address, { range: 'bytes=2000-' })).status).toBe(416);
  });

  test('opens no way past the portal', async () => {
    const { headers } = await world.visitor.get(address);
    expect((await get(headers['x-accel-redirect']!)).status).toBe(404);
    expect((await get(`/documents/${closed.slug}/en.docx`)).status).toBe(401);
  });
});
