export const actors = [
  'visitor',
  'nobody',
  'observer',
  'member',
  'elsewhere',
  'adhoc',
  'author',
  'chair',
  'secretariat',
  'admin',
  'removed',
] as const;
export type ActorName = (typeof actors)[number];

export const outcomes = ['ok', 'sign-in', 'no', 'none', 'gone', 'wrong'] as const;
const sights = ['nothing', 'number', 'line', 'all'];
const words: readonly string[] = [...outcomes, ...sights];

export type Row = Record<ActorName, string>;
export type Table = ReadonlyMap<string, Row>;

/**
 * Reads a table of the matrix. Lines that end in a full stop are remarks; the name of a row is this many words long.
 * Rows that it does not hold are as in the table that it is like.
 */
export function readTable(nameLength: 1 | 2, text: string, like: Table = new Map()): Table {
  const lines = text.split('\n').filter((line) => line.trim() && !line.trim().endsWith('.'));
  const [head = '', ...rest] = lines;
  if (head.trim().split(/\s+/).slice(1).join() !== actors.join()) throw new Error(`The columns stand in another order: ${head}`);
  const pieces = rest.join(' ').trim().split(/\s+/);
  const table = new Map<string, Row>();
  const rowCalled = (name: string) => table.get(name) ?? like.get(name);
  while (pieces.length > 0) {
    const name = pieces.splice(0, nameLength).join(' ');
    const same = pieces[0]?.startsWith('=') ? rowCalled(pieces.shift()!.slice(1)) : undefined;
    if (table.has(name)) throw new Error(`There are two rows ${name}.`);
    table.set(name, same ?? rowOf(name, pieces.splice(0, actors.length)));
  }
  return new Map([...like, ...table]);
}

/** Tables of which none holds a row of another one. */
export function joined(...tables: readonly Table[]): Table {
  const rows = tables.flatMap((table) => [...table]);
  const whole = new Map(rows);
  if (whole.size < rows.length) throw new Error('Two tables have a row of the same name.');
  return whole;
}

function rowOf(name: string, cells: readonly string[]): Row {
  const unknown = cells.find((cell) => !words.includes(cell));
  if (unknown || cells.length !== actors.length) throw new Error(`Row ${name} is no row: ${unknown ?? 'too short'}.`);
  return Object.fromEntries(actors.map((actor, index) => [actor, cells[index]])) as Row;
}

/** What an answer is in the words of the matrix. */
export function outcomeOf(status: number): string {
  if (status >= 200 && status < 400) return 'ok';
  const named: Record<number, string> = { 401: 'sign-in', 403: 'no', 404: 'none', 409: 'wrong', 410: 'gone', 422: 'wrong' };
  return named[status] ?? String(status);
}
