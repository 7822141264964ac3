import { copyFileSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TokensService } from '../../src/account/tokens.service.js';
import { Actor } from '../../src/foundation/actor.js';
import { World } from '../builders/world.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The compiler sees it only beside the types that are generated for it. */
const story = join(root, 'test/api/client/story.ts');

interface Story {
  contribute(journey: { baseUrl: string; token: string; meeting: string; text: string }): Promise<object>;
}

let world: World;
let folder: string;

beforeAll(async () => {
  world = await World.open();
  const cache = join(root, 'node_modules/.cache'); // from there the compiler finds the packages
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, 'client-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.close();
});

test('a program compiles against the client that is generated from the description', async () => {
  const { text } = await world.visitor.get('/api/openapi.json');
  const generated = astToString(await openapiTypescript(text));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'generated.ts'), generated);
  copyFileSync(story, join(folder, 'story.ts'));

  expect(faultsOf(join(folder, 'story.ts'))).toEqual([]);
}, 120_000);

test('and does by it what a delegate does', async () => {
  const meeting = await world.meeting();
  const delegate = await world.seat(meeting.group);
  const token = await world.get(TokensService).make(Actor.portal, delegate, { name: 'a client', scope: 'write' });
  const { port } = world.application.getHttpServer().address() as { port: number };

  const { contribute } = (await import(story)) as Story;
  const told = await contribute({ baseUrl: `http://127.0.0.1:${port}`, token, meeting: meeting.slug, text: 'The text.' });

  const symbol = expect.stringContaining('/1');
  expect(told).toEqual({
    group: meeting.group.slug,
    files: [{ name: 'paper.txt', size: 9 }],
    verdict: 'in-time',
    symbol,
    listed: [symbol],
    refusal: { type: 'urn:plenary:problem:foundation.forbidden', status: 403 },
  });
});

/** What the compiler says against a program, in its strictest ways. */
function faultsOf(file: string): string[] {
  const options: ts.CompilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, noUncheckedIndexedAccess: true, types: ['node'] },
    ...{ target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.NodeNext, lib: ['lib.es2024.d.ts', 'lib.dom.d.ts'] },
  };
  return ts.getPreEmitDiagnostics(ts.createProgram([file], options)).map(({ file: where, start = 0, messageText }) => {
    const line = where ? where.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${where?.fileName.split('/').pop()}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
