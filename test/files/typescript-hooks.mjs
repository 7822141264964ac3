import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cache = new URL('../../node_modules/.cache/plenary-worker/', import.meta.url);

/** Our imports end in `.js`, as they must once built; among the sources that file is a `.ts`. */
export async function resolve(specifier, context, next) {
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.endsWith('.ts')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return { url: source.href, format: 'module', shortCircuit: true };
  }
  if (specifier.startsWith('file:') && specifier.endsWith('.ts')) {
    return { url: specifier, format: 'module', shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  return { format: 'module', source: await compiled(url), shortCircuit: true };
}

async function compiled(url) {
  const source = readFileSync(fileURLToPath(url), 'utf8');
  const kept = new URL(`${createHash('sha256').update(source).digest('hex')}.js`, cache);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const output = await compile(source);
  mkdirSync(cache, { recursive: true });
  const written = new URL(`${randomUUID()}.tmp`, cache);
  writeFileSync(written, output);
  renameSync(written, kept);
  return output;
}

async function compile(source) {
  const { default: typescript } = await import('typescript');
  const { ModuleKind, ScriptTarget } = typescript;
  const compilerOptions = {
    module: ModuleKind.ESNext,
    target: ScriptTarget.ES2023,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
    verbatimModuleSyntax: false,
  };
  return typescript.transpileModule(source, { compilerOptions }).outputText;
}
