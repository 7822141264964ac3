import type { EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/** As many rows as one statement holds; SQLite, which is no network away, takes them one by one. */
const atOnce = { postgres: 500, sqlite: 1 };

/** Whether a row waits for the database to give it its id. */
export function isNew({ dataSource }: EntityManager, row: ObjectLiteral): boolean {
  const key = dataSource.getMetadata(row.constructor).primaryColumns[0]!;
  return key.isGenerated && key.getEntityValue(row) === undefined;
}

/**
 * Inserts new rows of one table, in their order, and tells each of them its id and what it has left to a default. The
 * mapper would compare each with the database first and read it again afterwards, at ten times the cost.
 */
export async function insertRows(manager: EntityManager, rows: readonly ObjectLiteral[]): Promise<void> {
  if (rows.length === 0) return;
  const metadata = manager.dataSource.getMetadata(rows[0]!.constructor);
  const isPostgres = manager.dataSource.options.type === 'postgres';
  const size = isPostgres ? atOnce.postgres : atOnce.sqlite;
  for (let from = 0; from < rows.length; from += size) {
    const some = rows.slice(from, from + size);
    const values = some.map((row) => valuesOf(manager, metadata, row));
    const keys = await manager.query<object[]>(statement(metadata, values.length, isPostgres), values.flat());
    keys.forEach((key, index) => Object.assign(some[index]!, key));
  }
}

/** Removes a row, and tells it so: it has no id any more. */
export async function removeRow(manager: EntityManager, row: ObjectLiteral): Promise<void> {
  const { tableName, primaryColumns } = manager.dataSource.getMetadata(row.constructor);
  const key = primaryColumns[0]!;
  const place = manager.dataSource.options.type === 'postgres' ? '$1' : '?';
  await manager.query(`DELETE FROM "${tableName}" WHERE "${key.databaseName}" = ${place}`, [key.getEntityValue(row)]);
  key.setEntityValue(row, undefined);
}

function statement(metadata: EntityMetadata, rows: number, isPostgres: boolean): string {
  const given = givenOf(metadata);
  const names = given.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const place = (row: number, column: number) => (isPostgres ? `$${row * given.length + column + 1}` : '?');
  const tuples = Array.from({ length: rows }, (_, row) => `(${given.map((_column, column) => place(row, column)).join(', ')})`);
  return `INSERT INTO "${metadata.tableName}" (${names}) VALUES ${tuples.join(', ')} RETURNING "${metadata.primaryColumns[0]!.databaseName}"`;
}

/** What is not given is the id that the database makes. */
function givenOf(metadata: EntityMetadata): ColumnMetadata[] {
  return metadata.columns.filter(({ isGenerated }) => !isGenerated);
}

function valuesOf({ dataSource }: EntityManager, metadata: EntityMetadata, row: ObjectLiteral): unknown[] {
  return givenOf(metadata).map((column) => dataSource.driver.preparePersistentValue(valueOf(column, row), column) as unknown);
}

function valueOf(column: ColumnMetadata, row: ObjectLiteral): unknown {
  const value: unknown = column.getEntityValue(row);
  if (value !== undefined) return value;
  if (column.relationMetadata?.getEntityValue(row)) throw new Error(`${column.propertyPath} points to a row that is not saved.`);
  if (column.default === undefined || column.default === null) return null;
  column.setEntityValue(row, column.default);
  return column.default;
}
