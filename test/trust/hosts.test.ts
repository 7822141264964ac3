import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PostOffice } from '../../src/foundation/mail/post-office.js';
import { World } from '../builders/world.js';

const publicUrl = 'https://meetings.example.org';

let world: World;
let port: number;

beforeAll(async () => {
  world = await World.open({ publicUrl });
  port = (world.application.getHttpServer().address() as { port: number }).port;
});
afterAll(() => world.close());

/** Sends these very bytes, and answers with all that comes back until the portal ends the connection or falls silent. */
function exchange(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let told = '';
    const end = () => {
      socket.destroy();
      resolve(told);
    };
    socket.setTimeout(1500, end);
    socket.on('data', (chunk) => (told += chunk.toString()));
    socket.on('error', end);
    socket.on('close', end);
  });
}

/** The statuses of all answers that came on one connection. */
async function statusesOf(...lines: string[]): Promise<number[]> {
  const told = await exchange(lines.join('\r\n'));
  return [...told.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
}

const own = 'Host: meetings.example.org';

describe('a name that is not the portal’s', () => {
  test('its own is answered', async () => {
    expect(await statusesOf('GET /livez HTTP/1.1', own, 'Connection: close', '', '')).toEqual([200]);
  });

  test.each<[string, string[]]>([
    ['another one', ['Host: evil.example']],
    ['its own, and another one', [own, 'Host: evil.example']],
    ['another one, and its own', ['Host: evil.example', own]],
    ['its own twice', [own, own]],
    ['its own with another port', ['Host: meetings.example.org:8443']],
    ['its own before an at sign', ['Host: meetings.example.org@evil.example']],
    ['a name that ends like it', ['Host: evil-meetings.example.org']],
    ['none at all', []],
  ])('%s is refused', async (_what, hosts) => {
    expect(await statusesOf('GET /sign-in HTTP/1.1', ...hosts, 'Connection: close', '', '')).toEqual([400]);
  });

  test('is not believed when a proxy seems to pass it on', async () => {
    const told = await exchange(
      ['GET /groups HTTP/1.1', own, 'X-Forwarded-Host: evil.example', 'Forwarded: host=evil.example', 'Connection: close', '', ''].join('\r\n'),
    );
    expect(told).toContain('200 OK');
    expect(told).not.toContain('evil.example');
  });
});

describe('two readings of where a request ends', () => {
  const inner = 'GET /livez HTTP/1.1\r\nHost: meetings.example.org\r\n\r\n';
  const post = ['POST /sign-in HTTP/1.1', own];

  test.each<[string, string[]]>([
    ['a length and chunks', [...post, `Content-Length: ${inner.length}`, 'Transfer-Encoding: chunked', '', '0', '', inner]],
    ['two lengths', [...post, 'Content-Length: 0', `Content-Length: ${inner.length}`, '', inner]],
    ['two lengths in one line', [...post, `Content-Length: 0, ${inner.length}`, '', inner]],
    ['a length with a sign', [...post, 'Content-Length: +0', '', inner]],
    ['chunks twice', [...post, 'Transfer-Encoding: chunked', 'Transfer-Encoding: identity', '', '0', '', inner]],
    ['chunks under a strange name', [...post, 'Transfer-Encoding: xchunked', '', '0', '', inner]],
    ['a space before the colon', [...post, 'Content-Length : 0', '', inner]],
    ['a folded header', [...post, 'Content-Length:', ' 0', '', inner]],
    ['a size that is no number', [...post, 'Transfer-Encoding: chunked', '', '0x5', 'abcde', '0', '', inner]],
  ])('%s: the request inside is not carried out', async (_what, lines) => {
    const statuses = await statusesOf(...lines);
    expect(statuses.filter((status) => status === 200)).toEqual([]);
    expect(statuses.every((status) => status >= 400)).toBe(true);
  });
});

test('the links of every letter begin with the portal’s own address, whoever asked for it', async () => {
  const person = await world.person();
  await world.visitor.post('/sign-in', { email: person.email!, act: 'link' }).set('Host', 'evil.example');
  await world.visitor.post('/password/forgotten', { email: person.email! }).set({ Host: 'meetings.example.org', 'X-Forwarded-Host': 'evil.example' });

  const letters = (await world.get(PostOffice).letters()).filter(({ to }) => to === person.email);
  const links = letters.flatMap(({ body }) => body.match(/https?:\/\/\S+/g) ?? []);

  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((link) => !link.startsWith(`${publicUrl}/`))).toEqual([]);
});
