import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BuiltPortal, canMountDisks } from '../machine/built.js';
import { Ledger } from './ledger.js';

/** PostgreSQL has its own disk. With CI set nothing else may be left out: a machine without small disks fails there. */
const isElsewhere = process.env.TEST_DATABASE_URL !== undefined;
const isLeftOut = isElsewhere || (!process.env.CI && !canMountDisks());
if (isLeftOut && !isElsewhere) process.stderr.write('Left out: no disk can be mounted in a namespace here.\n');

const minute = 60_000;

let portal: BuiltPortal;
let ledger: Ledger;

beforeAll(async () => {
  if (isLeftOut) return;
  portal = await BuiltPortal.open();
  await portal.startOnSmallDisk(32);
  ledger = await Ledger.of(portal);
});
afterAll(() => portal?.close());

test.skipIf(isLeftOut)('a file for which there is no room is refused clearly', async () => {
  expect((await ledger.submit()).status).toBe(201);
  fillUpTo(100_000);

  const refused = await ledger.submit(1_000_000);

  expect(refused.headers.get('content-type')).toMatch('application/problem+json');
  expect(await refused.json()).toMatchObject({
    status: 507,
    type: 'urn:plenary:problem:foundation.storageFull',
    detail: expect.stringContaining('no room'),
  });
});

test.skipIf(isLeftOut)('a contribution whose rows find no room is refused clearly, and takes no number', async () => {
  const refused = await refusalOfDatabase();

  expect(await refused.json()).toMatchObject({
    status: 507,
    type: 'urn:plenary:problem:foundation.diskFull',
    detail: expect.stringContaining('no room'),
  });
}, 2 * minute);

test.skipIf(isLeftOut)('when there is room again, the portal goes on where it was, without a restart', async () => {
  rmSync(ballast());

  expect((await ledger.submit(1_000_000)).status).toBe(201);

  expect(ledger.numbers).toEqual(ledger.numbers.map((_, index) => index + 1));
  expect(await ledger.differences()).toEqual([]);
  expect(await portal.command('doctor')).toMatchObject({ code: 0, stdout: expect.stringContaining('All is well.') });
});

/** SQLite first writes where it has room from before, so a few contributions may still come in. */
async function refusalOfDatabase(): Promise<Response> {
  for (;;) {
    fillUpTo(40_000);
    const answer = await ledger.submit();
    if (answer.status !== 201) return answer;
  }
}

function ballast(): string {
  return join(portal.disk, 'ballast');
}

/** Leaves so many bytes free on the portal's disk. */
function fillUpTo(bytes: number): void {
  const { bavail, bsize } = statfsSync(portal.disk);
  writeFileSync(ballast(), Buffer.alloc(Math.max(0, bavail * bsize - bytes)), { flag: 'a' });
}
