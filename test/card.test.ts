import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** What was promised to the people who asked for the portal: how it is built, and where things lie. */
const packages = ['@nestjs/common', '@nestjs/typeorm', 'typeorm', 'multer', 'class-validator'];
const places = ['src', 'test', 'uploads', 'ormconfig.ts', 'nest-cli.json', 'package.json', 'tsconfig.json'];

const root = fileURLToPath(new URL('..', import.meta.url));

test.each(places)('%s is where everybody looks for it', (place) => {
  expect(existsSync(join(root, place))).toBe(true);
});

test.each(packages)('%s is a dependency of its own, and used', (name) => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  expect(Object.keys(dependencies)).toContain(name);
  expect(sources().filter((text) => text.includes(`from '${name}'`))).not.toEqual([]);
});

test('the folder for files comes with a word about itself, and without files', () => {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n');
  expect(existsSync(join(root, 'uploads', 'README.md'))).toBe(true);
  expect(ignored).toEqual(expect.arrayContaining(['uploads/*', '!uploads/README.md']));
});

test('the command line of TypeORM migrates the database that the built ormconfig names', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-card-'));
  const environment = { DATABASE_URL: `sqlite:${join(folder, 'plenary.db')}`, UPLOADS_DIR: join(folder, 'uploads') };
  try {
    const before = await typeorm('migration:show', environment);
    await typeorm('migration:run', environment);
    const after = await typeorm('migration:show', environment);
    const migrations = readdirSync(join(root, 'src/schema/migrations')).filter((name) => /^\d/.test(name));
    expect(applied(before)).toBe(0);
    expect(applied(after)).toBe(migrations.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function sources(): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(root, 'src', name), 'utf8'));
}

/** What the command says. It needs the built files: `npm test` builds them first. */
async function typeorm(command: string, environment: Record<string, string>): Promise<string> {
  const program = join(root, 'node_modules/typeorm/cli.js');
  const config = join(root, 'dist/ormconfig.js');
  const { stdout } = await promisify(execFile)(process.execPath, [program, command, '-d', config], {
    cwd: root,
    env: { PATH: process.env.PATH, ...environment },
    timeout: 30_000,
  });
  return stdout;
}

/** How many migrations `migration:show` marks as done. */
function applied(shown: string): number {
  return shown.split('\n').filter((line) => line.includes('[X]')).length;
}
