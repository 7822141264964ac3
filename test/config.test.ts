import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blaming, Misconfigured, readConfig } from '../src/config.js';
import { migrate } from '../src/schema/migrate.js';

const secret = 'a secret for tests, long enough to be one';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenary-config-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the environment', () => {
  test.each([
    ['PORT', '99999'],
    ['PORT', 'three thousand'],
    ['PUBLIC_URL', 'meetings.example.org'],
    ['PUBLIC_URL', 'https://meetings.example.org/portal'],
    ['DATABASE_URL', 'mysql://localhost/plenary'],
    ['DATABASE_URL', 'sqlite:'],
    ['MAX_UPLOAD_MB', '0'],
    ['MAX_UPLOAD_MB', '1.5'],
    ['MAIL_URL', 'mail.example.org'],
    ['MAKE_PDF', 'perhaps'],
    ['SECRET', 'short'],
    ['X_ACCEL', 'internal-files'],
    ['X_ACCEL', '/internal-files/'],
    ['TRUST_PROXY', 'yes'],
    ['LOG_LEVEL', 'loud'],
  ])('is refused with %s=%s, by that name', (variable, value) => {
    expect(() => readConfig({ SECRET: secret, [variable]: value })).toThrow(new RegExp(`fault:\\n  ${variable} must be`));
  });

  test('has all its faults told at once', () => {
    const reading = () => readConfig({ SECRET: secret, PORT: '-1', LOG_LEVEL: 'loud' });
    expect(reading).toThrow(Misconfigured);
    expect(reading).toThrow(/faults:\n  PORT .*\n  LOG_LEVEL /);
  });

  test.each([{ NODE_ENV: 'production' }, { PUBLIC_URL: 'https://meetings.example.org' }])('%o needs a SECRET', (env) => {
    expect(() => readConfig(env)).toThrow('SECRET must be');
    expect(readConfig({ ...env, SECRET: secret }).production).toBe(true);
  });
});

describe('what the environment names and cannot be had is its fault', () => {
  test('a database', async () => {
    writeFileSync(join(folder, 'letter.txt'), 'This is no database. '.repeat(100));
    const files = ['letter.txt', 'letter.txt/plenary.db'].map((name) => join(folder, name));
    const unusable = files.map((file) => ({ kind: 'sqlite' as const, file }));
    for (const database of [...unusable, { kind: 'postgres' as const, url: 'postgres://plenary:x@127.0.0.1:1/plenary' }]) {
      await expect(migrate(database)).rejects.toThrow(/fault:\n  DATABASE_URL: /);
    }
  });

  test('a port that is taken', async () => {
    const { server, port } = await listen(0);
    await expect(blaming('HOST, PORT', () => listen(port))).rejects.toThrow(
      `HOST, PORT: listen EADDRINUSE: address already in use 127.0.0.1:${port}`,
    );
    server.close();
  });
});

function listen(port: number): Promise<{ server: Server; port: number }> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve({ server, port: (server.address() as AddressInfo).port }));
  });
}
