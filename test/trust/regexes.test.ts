import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A regular expression as it stands in the sources. */
interface Written {
  at: string;
  source: string;
  flags: string;
}

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(tsx?|js)$/.test(name))
  .toSorted()
  .map((name) => join(root, 'src', name));
const written = files.flatMap(expressionsIn);

describe('no text, however long and hostile, keeps a regular expression busy', () => {
  test('the sources hold some', () => {
    expect(written.length).toBeGreaterThan(100);
  });

  test('and all of them take a time that grows with the text, not with its square', () => {
    const slow = written.flatMap(({ at, source, flags }) => {
      const proven = checkSync(source, flags, { timeout: 10_000, checker: 'automaton' });
      // What cannot be proven, as what looks behind itself, is tried with hostile texts.
      const told = proven.status === 'unknown' ? checkSync(source, flags, { timeout: 10_000, checker: 'fuzz' }) : proven;
      return told.status === 'vulnerable' ? [`${at} /${source}/${flags}: ${told.complexity.summary}`] : [];
    });
    expect(slow).toEqual([]);
  }, 600_000);

  test.each(['^(a+)+$', '\\s+$'])('/%s/ would be noticed', (source) => {
    expect(checkSync(source, '').status).toBe('vulnerable');
  });
});

function expressionsIn(file: string): Written[] {
  const parsed = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Written[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(node.text) ?? [];
      const line = parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ at: `${relative(root, file)}:${line}`, source, flags });
    }
    ts.forEachChild(node, look);
  };
  look(parsed);
  return found;
}
