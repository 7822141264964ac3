/**
 * What a pool of threads, or a process of its own, is told of its worker, a module beside the one that asks. Built, it is
 * a file like any other. Run from the sources, as the tests do, Node 20 cannot read TypeScript by itself, so it is given a
 * loader that compiles what it imports: the same worker, the same limits.
 *
 * @param name without its ending
 * @param beside the address of the asking module, its `import.meta.url`
 */
export function workerFile(name: string, beside: string): { filename: string; execArgv: string[] } {
  const isSource = import.meta.url.endsWith('.ts');
  const loader = new URL('../../../test/files/typescript-loader.mjs', import.meta.url).href;
  return { filename: new URL(`./${name}.${isSource ? 'ts' : 'js'}`, beside).href, execArgv: isSource ? ['--import', loader] : [] };
}
