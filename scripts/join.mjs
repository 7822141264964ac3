// Joins the built modules of each program into one file, in the place of the program's own. Node reads a thousand small
// files one by one; with one file the portal starts in two thirds of the time. The small ones stay beside it: the
// TypeORM command line, the worker that inspects files and the measurements load them.
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { rolldown } from 'rolldown';

const programs = ['main', 'portal'];

/** Joins what was built into `folder`, which is `dist/src` of the repository. Fails when a module is missing. */
export async function joinPrograms(folder) {
  const joining = await rolldown({
    input: Object.fromEntries(programs.map((name) => [name, join(folder, `${name}.js`)])),
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith(folder),
    plugins: [keepPlaces(folder)],
    onLog: (level, { message }) => {
      if (level === 'warn') throw new Error(message);
    },
  });
  await joining.write({ dir: folder, format: 'esm', sourcemap: true, chunkFileNames: 'joined-[name].js' });
  await joining.close();
}

/** A module goes on finding what lies beside it, and a fault is still told with the place in the source. */
function keepPlaces(folder) {
  return {
    name: 'keep-places',
    load: async (id) => {
      const place = `new URL(${JSON.stringify(relative(folder, id))}, import.meta.url).href`;
      const code = (await readFile(id, 'utf8')).replaceAll('import.meta.url', place);
      return { code, map: await readFile(`${id}.map`, 'utf8') };
    },
  };
}
