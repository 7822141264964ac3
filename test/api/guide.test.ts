import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TokensService } from '../../src/account/tokens.service.js';
import { Actor } from '../../src/foundation/actor.js';
import { PeopleService } from '../../src/people/people.service.js';
import { SampleService } from '../../src/sample/sample.service.js';
import { World } from '../builders/world.js';
import { isInstalled } from '../delivery/unpacking.js';
import { docx, pdf } from '../files/made-files.js';

/** Commands of the guide, with the account that they need and the statuses that their requests are answered with. */
interface Example {
  commands: string;
  as: string;
  statuses: string[];
  /** What the last of them prints, as far as the guide shows it. */
  answer: unknown;
}

const guide = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
const examples = examplesIn(guide);
const folder = mkdtempSync(join(tmpdir(), 'guide-'));
let world: World;
let portal: string;

beforeAll(async () => {
  world = await World.open();
  await world.get(SampleService).load();
  const { port } = world.application.getHttpServer().address() as { port: number };
  portal = `http://127.0.0.1:${port}`;
  for (const name of ['proposal.docx', 'proposal-2.docx']) writeFileSync(join(folder, name), docx(`<w:p><w:r><w:t>${name}</w:t></w:r></w:p>`));
  writeFileSync(join(folder, 'proposal.pdf'), pdf());
  // In the place of curl, so that it tells the status of each request beside the answer.
  writeFileSync(join(folder, 'curl'), `#!/bin/sh\nPATH="\${PATH#*${delimiter}}" exec curl -s "$@" -w '%{stderr}%{http_code}\\n'\n`);
  chmodSync(join(folder, 'curl'), 0o755);
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Blocks begin with ```sh as=france answers=200,201; a block ```json right behind one is what it answers. */
function examplesIn(text: string): Example[] {
  const blocks = text.matchAll(/^```sh(.*)\n([\s\S]*?)^```\n(?:\n```json\n([\s\S]*?)^```)?/gm);
  return [...blocks].map(([, words = '', commands = '', answer]) => {
    const said = Object.fromEntries(words.trim().split(/\s+/).map((word) => word.split('=')));
    const statuses = (said.answers ?? '').split(',').filter(Boolean);
    return { commands, as: said.as ?? 'france', statuses, answer: answer === undefined ? undefined : JSON.parse(answer) };
  });
}

async function run({ commands, as }: Example): Promise<{ stdout: string; statuses: string[] }> {
  const person = (await world.get(PeopleService).byEmail(`${as}@plenary.example`))!;
  const TOKEN = await world.get(TokensService).make(Actor.portal, person, { name: 'the guide', scope: 'write' });
  const PATH = [folder, process.env.PATH].join(delimiter);
  const env = { PATH, HOME: folder, PORTAL: portal, TOKEN };
  const { stdout, stderr } = await promisify(execFile)('bash', ['--noprofile', '--norc', '-euo', 'pipefail', '-c', commands], { cwd: folder, env });
  return { stdout, statuses: stderr.trim().split('\n') };
}

/** What the guide shows of an answer: the members that it names; a text that ends in … may go on. */
function shown(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(shown);
  if (typeof part === 'string' && part.endsWith('…')) return expect.stringContaining(part.slice(0, -1));
  if (typeof part !== 'object' || part === null) return part;
  return expect.objectContaining(Object.fromEntries(Object.entries(part).map(([name, value]) => [name, shown(value)])));
}

describe.runIf(isInstalled('curl') && isInstalled('bash'))('the guide to the API', () => {
  test('has examples of all that it tells, each with what it is answered', () => {
    expect(examples.length).toBeGreaterThan(10);
    expect(examples.filter(({ statuses }) => statuses.length === 0).map(({ commands }) => commands)).toEqual([]);
    expect(examples.filter(({ answer }) => answer !== undefined).length).toBeGreaterThan(3);
  });

  // One after the other, as somebody would who reads it.
  test.for(examples.map((example, index) => [`${index + 1}. ${example.commands.split('\n')[0]}`, example] as const))('%s', async ([, example]) => {
    const { stdout, statuses } = await run(example);

    expect(statuses, stdout.slice(0, 500)).toEqual(example.statuses);
    if (example.answer !== undefined) expect(JSON.parse(stdout)).toEqual(shown(example.answer));
  });
});
