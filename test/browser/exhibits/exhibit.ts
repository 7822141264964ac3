import type { Fields, ReaderName } from '../gallery.js';

/** One page in one state, as one reader gets it: by its address, or as the answer to a form. */
export interface Exhibit {
  name: string;
  reader: ReaderName;
  path: string;
  status: number;
  form?: Fields;
}

export function shown(name: string, reader: ReaderName, path: string, status = 200): Exhibit {
  return { name, reader, path, status };
}

/** A form that comes back with what is wrong with it. */
export function wrong(name: string, reader: ReaderName, path: string, form: Fields): Exhibit {
  return { name: `${name}, with errors`, reader, path, status: 422, form };
}

/** The address of an exhibit in a language. */
export function addressOf({ path }: Exhibit, language: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
}
