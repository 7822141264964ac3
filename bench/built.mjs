import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Where a part of the built portal lies. */
export function builtPath(path) {
  return fileURLToPath(new URL(`../dist/src/${path}`, import.meta.url));
}

/** A module of the built portal. */
export function built(path) {
  if (!existsSync(builtPath(path))) throw new Error('The portal is not built: `npm run build`.');
  return import(builtPath(path));
}
