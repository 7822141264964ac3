import type { DataSource } from 'typeorm';

/** Whatever reaches a database: a manager, a runner. */
interface Reaching {
  readonly dataSource: DataSource;
}

export function isPostgres({ dataSource }: Reaching): boolean {
  return dataSource.options.type === 'postgres';
}

/** Where the value with this number, from 1, stands in a statement. */
export function placeOf(reaching: Reaching, number: number): string {
  return isPostgres(reaching) ? `$${number}` : '?';
}
