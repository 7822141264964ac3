import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BuiltPortal } from '../machine/built.js';
import { examine } from './examining.js';
import { meeting } from './ledger.js';

const minute = 60_000;
const languages = ['ar', 'zh', 'en', 'es', 'fr', 'ru'];

let portal: BuiltPortal;
let token: string;
let before: number;

beforeAll(async () => {
  portal = await BuiltPortal.open();
  await portal.start();
  token = await portal.token('secretariat@plenary.example');
  await ask('POST', 'record/corrections/1/decision', { decision: 'accepted' });
  const soon = new Date(Date.now() + 1000).toISOString();
  await ask('POST', 'record/editions', { kind: 'revised', correctionsCloseAt: soon });
  await pause(1000);
  before = kept().length;
});
afterAll(() => portal?.close());

test('a portal killed while an approval runs has the provisional or the whole final record, and goes on with its number', async () => {
  const all = languages.length * 2;
  const moments: [string, () => Promise<void>][] = [
    ['at once', () => pause(30)],
    ['while files were made', () => pause(1200)],
    ['when the first file was kept', () => untilKept(1)],
    ['when all files were kept', () => untilKept(all)],
  ];
  for (const [when, moment] of moments) {
    const approving = approve().catch(() => null);
    await moment();
    await portal.end('SIGKILL');
    await approving;

    await portal.start();
    const record = await recordNow();
    expect([{ kind: 'revised', document: null, files: 0 }, whole(all)], when).toContainEqual(record);
    expect((await examine(portal, meeting)).faults, when).toEqual([]);
  }

  await approve();
  expect(await recordNow()).toEqual(whole(all));
}, 2 * minute);

const approve = () => ask('POST', 'record/approvals', { approvedBy: 'chair' });

/** The final record: the one document of its series, posted with all its files. */
function whole(files: number) {
  return { kind: 'approved', document: `${meeting}-r-1`, files };
}

/** The record with the document that everybody can read, and how many files that has. A number that waits is no document yet. */
async function recordNow() {
  const { kind, document } = (await ask('GET', 'record')) as { kind: string; document: string | null };
  const { items } = (await ask('GET', 'documents')) as { items: { slug: string; isReserved: boolean }[] };
  const records = items.filter(({ slug }) => slug.startsWith(`${meeting}-r-`));
  expect(records.map(({ slug, isReserved }) => [slug, isReserved])).toEqual(records.map(() => [`${meeting}-r-1`, kind !== 'approved']));
  const files = kind === 'approved' ? ((await ask('GET', `/documents/${document}/files`)) as { total: number }).total : 0;
  return { kind, document, files };
}

async function untilKept(files: number): Promise<void> {
  while (kept().length < before + files) await pause(5);
}

async function ask(method: string, path: string, body?: object): Promise<unknown> {
  const address = path.startsWith('/') ? `/api/v1${path}` : `/api/v1/meetings/${meeting}/${path}`;
  const answer = await portal.fetch(address, {
    method,
    headers: { 'Authorization': `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return answer.json();
}

/** The files that the portal has put in their places. */
function kept(): string[] {
  return readdirSync(join(portal.folder, 'uploads', 'blobs'), { recursive: true, encoding: 'utf8' }).filter((name) => /[0-9a-f]{64}$/.test(name));
}
