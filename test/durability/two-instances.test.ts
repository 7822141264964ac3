import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReceiptBody } from '../../src/contributions/receipt-body.js';
import { Listening } from '../builders/listening.js';
import { BuiltPortal } from '../machine/built.js';
import { type PostgresServer, startPostgres } from '../machine/postgres.js';
import { meeting } from './ledger.js';

const delegate = 'france@plenary.example';
const metadata = JSON.stringify({ title: 'Of two instances', language: 'en', purpose: 'information' });

let postgres: PostgresServer | undefined;
let post: SMTPServer;
let letters: string[];
let one: BuiltPortal;
let other: BuiltPortal;
let token: string;

beforeAll(async () => {
  if (!process.env.TEST_DATABASE_URL) {
    postgres = await startPostgres();
    process.env.TEST_DATABASE_URL = postgres.url;
  }
  const { port } = await openPostOffice();
  one = await BuiltPortal.open({ MAIL_URL: `smtp://127.0.0.1:${port}` });
  other = one.beside();
  await one.start();
  await other.start();
  token = await one.token(delegate);
}, 60_000);

afterAll(async () => {
  await other?.close();
  await one?.close();
  await postgres?.stop();
  await new Promise<void>((done) => (post ? post.close(done) : done()));
});

/** A post office that writes down the id of every letter. */
function openPostOffice(): Promise<AddressInfo> {
  letters = [];
  post = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        letters.push(/^Message-ID: (.*)$/im.exec(text)?.[1] ?? 'none');
        done();
      });
    },
  });
  return new Promise((ready) => {
    const server = post.listen(0, '127.0.0.1', () => ready(server.address() as AddressInfo));
  });
}

/** The two in turn. */
const instance = (index: number) => (index % 2 === 0 ? one : other);

function submit(to: BuiltPortal, key: string = randomUUID()): Promise<Response> {
  const body = new FormData();
  body.append('metadata', metadata);
  body.append('file', new Blob([`The text of ${key}.`]), 'paper.txt');
  const headers = { Authorization: `Bearer ${token}`, 'Idempotency-Key': key };
  return to.fetch(`/api/v1/meetings/${meeting}/contributions`, { method: 'POST', body, headers });
}

const withToken = (more: Record<string, string> = {}) => ({ headers: { Authorization: `Bearer ${token}`, ...more } });

describe('two instances on one database and one folder', () => {
  test('give each number once, and each serves what the other received', async () => {
    const sent = await Promise.all(Array.from({ length: 24 }, (_one, index) => submit(instance(index))));
    expect(sent.filter(({ status }) => status !== 201)).toEqual([]);
    const receipts = (await Promise.all(sent.map((answer) => answer.json()))) as ReceiptBody[];

    const numbers = receipts.map(({ symbol }) => Number(symbol.split('/')[1])).toSorted((a, b) => a - b);
    const first = numbers[0]!;
    expect(numbers).toEqual(numbers.map((_number, index) => first + index));
    const crossed = receipts.map(({ document }, index) =>
      instance(index + 1).fetch(`${new URL(document).pathname}/en.txt`, withToken()),
    );
    expect((await Promise.all(crossed)).filter(({ status }) => status !== 200)).toEqual([]);
  });

  test('answer the same request once, whichever of them it reaches', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 6 }, (_one, index) => submit(instance(index), key)));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  });

  test('let one of those change a thing who have seen the same', async () => {
    const { document } = (await (await submit(one)).json()) as ReceiptBody;
    const slug = new URL(document).pathname.split('/')[2]!;
    const etag = (await one.fetch(`/api/v1/documents/${slug}`, withToken())).headers.get('etag')!;
    const withdraw = (index: number) =>
      instance(index).fetch(`/api/v1/documents/${slug}/withdrawal`, { method: 'POST', ...withToken({ 'If-Match': etag }) });

    const statuses = (await Promise.all(Array.from({ length: 6 }, (_one, index) => withdraw(index)))).map(({ status }) => status);

    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => ![200, 409, 412].includes(status))).toEqual([]);
  });

  test('tell those who follow a meeting at one what is taken up at the other', async () => {
    const chair = { Authorization: `Bearer ${await one.token('chairman@plenary.example')}`, 'Content-Type': 'application/json' };
    const heard = await Listening.at(`${other.origin}/meetings/${meeting}/floor/events?lang=en`);
    const take = (item: string | null) =>
      one.fetch(`/api/v1/meetings/${meeting}/floor`, { method: 'PUT', headers: chair, body: JSON.stringify({ item }) });

    const before = await heard.next();
    expect((await take('1')).status).toBe(200);
    const during = await heard.next();
    await take(null);
    heard.leave();

    expect([before, during.includes('On the floor now:')]).toEqual(['', true]);
  });

  test('send every letter once', async () => {
    await expect.poll(async () => {
      const { stdout } = await one.command('letter', 'list');
      return stdout.includes('waiting');
    }, { timeout: 20_000 }).toBe(false);
    expect(letters.length).toBeGreaterThan(24);
    expect(letters.filter((id, index) => letters.indexOf(id) !== index)).toEqual([]);
  });

  test('know a sign-in that began at the other, and its end', async () => {
    const cookie = await one.signIn(delegate);
    const at = (portal: BuiltPortal) => portal.fetch('/account', { headers: { Cookie: cookie }, redirect: 'manual' });
    const shown = await at(other);
    expect(shown.status).toBe(200);
    const [, formToken = ''] = /name="formToken" value="([^"]*)"/.exec(await shown.text()) ?? [];
    const body = new URLSearchParams({ formToken });
    const left = await other.fetch('/sign-out', { method: 'POST', headers: { Cookie: cookie }, body, redirect: 'manual' });
    expect([left.status, (await at(one)).status, (await at(other)).status]).toEqual([303, 401, 401]);
  });

  test('open a one-time link once', async () => {
    const { stdout } = await one.command('signin-link', '--email', delegate);
    const link = new URL(stdout.trim()).pathname;
    const [cookie, formToken] = await formOf(link);
    const enter = (index: number) =>
      instance(index).fetch(link, {
        method: 'POST',
        headers: { Cookie: cookie },
        body: new URLSearchParams({ formToken }),
        redirect: 'manual',
      });
    const statuses = (await Promise.all(Array.from({ length: 6 }, (_one, index) => enter(index)))).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([303, 410, 410, 410, 410, 410]);
  });

  test('count tries to sign in together', async () => {
    const [cookie, formToken] = await formOf('/sign-in');
    const guess = (index: number) =>
      instance(index).fetch('/sign-in', {
        method: 'POST',
        headers: { Cookie: cookie },
        body: new URLSearchParams({ formToken, email: 'egypt@plenary.example', password: 'a wrong one' }),
        redirect: 'manual',
      });
    const statuses = (await Promise.all(Array.from({ length: 14 }, (_one, index) => guess(index)))).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([...Array<number>(10).fill(422), ...Array<number>(4).fill(429)]);
  });
});

/** The cookie and the form token that a visitor's browser gets with a page. */
async function formOf(path: string): Promise<[string, string]> {
  const shown = await one.fetch(path);
  const [, formToken = ''] = /name="formToken" value="([^"]*)"/.exec(await shown.text()) ?? [];
  return [shown.headers.getSetCookie().map((line) => line.split(';')[0]).join('; '), formToken];
}
