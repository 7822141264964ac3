import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** The floors of the house, from the ground up. A room may look down, never up. */
const floors = [
  'foundation',
  'web',
  'people',
  'instruments',
  'groups',
  'account',
  'meetings',
  'participants',
  'sessions',
  'documents',
  'contributions',
  'events',
  'delivery',
  'proceedings',
  'summary-records',
  'outcomes',
  'reports',
  'home',
  'sample',
  'schema',
];

/** Stands on the roof, beside the files that start the portal: it sees everything, and only they see it. */
const roof = 'command-line';

/** Stands under everything; the other files beside it are the roof, which sees everything. */
const ground = 'config.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A source file: its text, its path from the root, and the paths of what it imports from our own sources. */
interface Source {
  path: string;
  text: string;
  imports: string[];
}

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .toSorted()
  .map((name) => readSource(join(root, 'src', name)));

describe('the floors', () => {
  test('every folder of src is one of them', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => ![...floors, roof].includes(name))).toEqual([]);
  });

  test.each(floors)('%s looks only at the floors below it', (floor) => {
    const seen = [...floors.slice(0, floors.indexOf(floor) + 1), ground];
    const looks = looksFrom(sources.filter(({ path }) => floorOf(path) === floor));
    expect(looks.filter(({ to }) => !seen.includes(floorOf(to))).map(inWords)).toEqual([]);
  });

  test('the ground looks at nothing', () => {
    expect(sources.filter(({ path }) => floorOf(path) === ground).flatMap(({ imports }) => imports)).toEqual([]);
  });

  test('migrations know tables, not entities', () => {
    const looks = looksFrom(sources.filter(({ path }) => path.startsWith('src/schema/migrations/')));
    expect(looks.filter(({ to }) => floorOf(to) !== 'schema' || to.endsWith('/entities.ts')).map(inWords)).toEqual([]);
  });
});

describe('entities', () => {
  const relations = sources.filter(({ path }) => path.endsWith('.entity.ts')).flatMap(relationsOf);

  test('are related by Relation<>, which the order of loading cannot break', () => {
    expect(relations.filter(({ type }) => !/^Relation<.*>( \| null)?$/.test(type)).map(({ at }) => at)).toEqual([]);
  });

  test('point down: many to one, by class; what lies above is queried', () => {
    const sides = ['ManyToOne', 'OneToOne'];
    const upward = relations.filter(({ kind, target }) => !sides.includes(kind) || !/^\(\) => \w+$/.test(target));
    expect(upward.map(({ at, kind, target }) => `${at} @${kind}(${target})`)).toEqual([]);
  });
});

describe('nobody', () => {
  test('writes but through Database', () => {
    const others = outside('src/foundation/database/', 'src/schema/');
    const ways = [
      /\b(getRepository|createQueryRunner|InjectRepository|InjectDataSource|forFeature)\b/,
      /(?<!\bdatabase)\.(transaction|saveAll)\(/,
      /\b(manager|repository)\.(save|insert|update|delete|softDelete|remove|upsert|increment|decrement)\(/,
      /\bcascade:|@(Before|After)(Insert|Update|Remove|Load)\b|EventSubscriber\b/,
    ];
    expect(ways.flatMap((way) => lines(others, way))).toEqual([]);
  });

  test('lets an empty condition match every row', () => {
    expect(lines([...sources, readSource(join(root, 'ormconfig.ts'))], /invalidWhereValuesBehavior/)).toEqual([]);
  });

  test('asks for the time but the clock', () => {
    const others = outside('src/foundation/clock.ts');
    expect(lines(others, /\bnew Date\(\s*\)|\bDate\.now\(|\bDateTime\.(now|local|utc)\(\s*\)/)).toEqual([]);
  });

  test('calls the outside world', () => {
    expect(lines(sources, /(?<!\.)\bfetch\(|\bhttps?\.(get|request)\(/)).toEqual([]);
  });

  test('lets a table run out of reach of the keyboard', () => {
    expect(lines(outside('src/web/ui/scrolling.tsx', 'src/documents/views/text-preview.tsx'), /class="scroll"/)).toEqual([]);
  });

  test('makes a barrel or a drawer for everything', () => {
    const drawers = sources.filter(({ path }) => /\/(common|shared|utils?|helpers?)(\/|\.ts)/.test(path));
    const barrels = sources.filter(({ path, text }) => path.endsWith('/index.ts') && /^export .* from /m.test(text));
    expect([...drawers, ...barrels].map(({ path }) => path)).toEqual([]);
  });
});

function readSource(file: string): Source {
  const text = readFileSync(file, 'utf8');
  const imports = ts.preProcessFile(text, true, true).importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(root, join(dirname(file), name)).replace(/\.js$/, '.ts'));
  return { path: relative(root, file), text, imports };
}

/** The folder under src that a path lies in; a file directly in src stands for itself. */
function floorOf(path: string): string {
  return path.split('/')[1] ?? path;
}

interface Look {
  from: string;
  to: string;
}

function looksFrom(among: readonly Source[]): Look[] {
  return among.flatMap(({ path, imports }) => imports.map((to) => ({ from: path, to })));
}

function inWords({ from, to }: Look): string {
  return `${from} -> ${to}`;
}

function outside(...places: string[]): Source[] {
  return sources.filter(({ path }) => !places.some((place) => path.startsWith(place)));
}

/** Every line of code, comments left out, that the pattern matches: `src/people/person.entity.ts:12  new Date()`. */
function lines(among: readonly Source[], pattern: RegExp): string[] {
  return among.flatMap(({ path, text }) =>
    text
      .split('\n')
      .map((line, index) => ({ line: line.trim(), number: index + 1 }))
      .filter(({ line }) => !/^(\/\/|\/?\*)/.test(line) && pattern.test(line))
      .map(({ line, number }) => `${path}:${number}  ${line}`));
}

interface FoundRelation {
  at: string;
  kind: string;
  /** What the decorator is given first, as it stands in the source: `() => Group`. */
  target: string;
  /** The property's type as it stands in the source. */
  type: string;
}

function relationsOf({ path, text }: Source): FoundRelation[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const members = file.statements.filter(ts.isClassDeclaration).flatMap((declared) => [...declared.members]);
  const properties = members.filter(ts.isPropertyDeclaration);
  return properties.flatMap((property) =>
    (ts.getDecorators(property) ?? []).flatMap(({ expression }) => {
      if (!ts.isCallExpression(expression)) return [];
      const kind = expression.expression.getText();
      if (!/^(Many|One)To(Many|One)$/.test(kind)) return [];
      const at = `${path}: ${property.name.getText()}`;
      return [{ at, kind, target: expression.arguments[0]?.getText() ?? '', type: property.type?.getText() ?? '' }];
    }));
}
