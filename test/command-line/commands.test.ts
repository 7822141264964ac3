import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runCommand } from '../../src/command-line/command-line.js';
import { BuiltPortal, type Outcome } from '../machine/built.js';

const minute = 60_000;

let portal: BuiltPortal;

/** Splits a command as it is typed; a comma stands for the space inside an argument. */
function run(words: string): Promise<Outcome> {
  return portal.command(...words.split(' ').map((word) => word.replaceAll(',', ' ')));
}

function outcome(stdout: string) {
  return { code: 0, signal: null, stdout, stderr: '' };
}

beforeAll(async () => {
  portal = await BuiltPortal.open();
});
afterAll(() => portal?.close());

test('the database is made and brought up to date', async () => {
  expect(await run('migrate')).toEqual(outcome(expect.stringContaining('Foundation') as string));
  expect(await run('migrate')).toEqual(outcome('The database is up to date.\n'));
});

test('a person is entered for an entity, and listed', async () => {
  expect(await run('organization add --code FR --kind member-state --name France')).toEqual(
    outcome('France has been entered as FR.\n'),
  );
  expect(await run('person add --email Ada@Example.org --name Ada,Lovelace --organization FR --admin')).toEqual(
    outcome('Ada Lovelace <ada@example.org> has been entered as an administrator.\n'),
  );
  expect(await run('person list')).toEqual(outcome('ada@example.org  Ada Lovelace  FR  administrator\n'));
}, minute);

test('a link and a token come alone on their line', async () => {
  const link = await run('signin-link --email ada@example.org');
  expect(link).toEqual(outcome(expect.stringMatching(/^http:\/\/127\.0\.0\.1:0\/sign-in\/[\w-]{43}\n$/) as string));
  const token = await run('token create --email ada@example.org --scope write --days 7');
  expect(token).toEqual(outcome(expect.stringMatching(/^plenary_[\w-]{43}\n$/) as string));
}, minute);

test.each([
  ['person add --email ada@example.org --name Ada', 'Somebody already has the address ada@example.org.'],
  ['person add --email bob@example.org --name Bob --organization XX', 'No entity is called “XX”.'],
  ['seat add --email ada@example.org --group wg-none --role delegate', 'There is no group “wg-none”.'],
  ['signin-link --email bob@example.org', 'Nobody is entered here with the address bob@example.org.'],
  ['sample load', 'The sample goes into an empty portal'],
])('%s is refused in a sentence', async (command, sentence) => {
  const refused = await run(command);

  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toContain(sentence);
  expect(refused.stderr.trimEnd()).not.toContain('\n');
});

test.each([
  ['bogus', "unknown command 'bogus'"],
  ['person add --name Ada', "required option '--email <address>' not specified"],
  ['person add --email ada --name Ada', 'That is not an e-mail address.'],
  ['seat add --email ada@example.org --group g --role king', 'Allowed choices are chair, vice-chair'],
  ['seat add --email ada@example.org --group g --role chair --from 2026-02-30', 'Write a day as YYYY-MM-DD.'],
  ['token create --email ada@example.org --days -1', 'It is not a whole number.'],
])('%s is not understood', async (command, sentence) => {
  const said: string[] = [];
  const complaining = vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const code = await runCommand(['node', 'portal.js', ...command.split(' ')]);
  complaining.mockRestore();

  expect(code).toBe(2);
  expect(said.join('')).toContain(sentence);
});

test('it says its version and what it can do', async () => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  expect(await run('--version')).toEqual(outcome(`${version}\n`));

  const { stdout, code } = await run('--help');
  expect(code).toBe(0);
  const [, commands = ''] = /Commands:\n([^]*?)\n\n/.exec(stdout) ?? [];
  const people = ['person', 'organization', 'seat', 'signin-link', 'token', 'letter'];
  expect(commands.match(/(?<=^ {2})[a-z-]+/gm)).toEqual([...people, 'sample', 'migrate', 'doctor']);
});

test('a portal in which nothing is wrong is well', async () => {
  expect(await run('doctor')).toEqual(outcome(expect.stringMatching(/All is well\.\n$/) as string));
});
