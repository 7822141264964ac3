import type { EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { isPostgres, placeOf } from './dialect.js';

/** As many rows as one statement holds; SQLite, which is no network away, takes them one by one. */
const atOnce = { postgres: 500, sqlite: 1 };

/**
 * Writes rows, each in a statement that says all that the row says. The mapper would compare every row with what is in
 * its table first, and read it again afterwards, at ten times the cost.
 */
export class RowKeeper {
  constructor(private readonly manager: EntityManager) {}

  /** Whether a row waits for the database to give it its id. */
  isNew(row: ObjectLiteral): boolean {
    const key = keyOf(this.metadata(row));
    return key.isGenerated && key.getEntityValue(row) === undefined;
  }

  /** Inserts new rows of one table, in their order, and tells each of them its id and what it has left to a default. */
  async insert(rows: readonly ObjectLiteral[]): Promise<void> {
    const size = isPostgres(this.manager) ? atOnce.postgres : atOnce.sqlite;
    for (let from = 0; from < rows.length; from += size) await this.insertSome(rows.slice(from, from + size));
  }

  /** Inserts a row unless one that must be the only one of its kind is there. */
  insertIfNone(row: ObjectLiteral): Promise<void> {
    return this.insertSome([row], 'ON CONFLICT DO NOTHING');
  }

  /** Puts what a row says over what stands in its table; of what it does not know it says nothing. A row must be there. */
  async update(row: ObjectLiteral): Promise<void> {
    const metadata = this.metadata(row);
    const key = keyOf(metadata);
    const said = metadata.columns.filter((column) => column !== key && column.getEntityValue(row) !== undefined);
    const changes = said.map(({ databaseName }, index) => `"${databaseName}" = ${this.place(index + 1)}`);
    const found = `WHERE "${key.databaseName}" = ${this.place(said.length + 1)} RETURNING "${key.databaseName}"`;
    const sql = `UPDATE "${metadata.tableName}" SET ${changes.join(', ')} ${found}`;
    const answer = await this.manager.query<object[]>(sql, [...said, key].map((column) => this.persistent(column, column.getEntityValue(row))));
    const changed = isPostgres(this.manager) ? answer[0] : answer; // beside them PostgreSQL's driver gives their number
    if ((changed as object[]).length === 0) throw new Error(`A row of ${metadata.tableName} is to be changed that is not there.`);
  }

  /** Removes a row, which has no id from then on. */
  async remove(row: ObjectLiteral): Promise<void> {
    const metadata = this.metadata(row);
    const key = keyOf(metadata);
    const sql = `DELETE FROM "${metadata.tableName}" WHERE "${key.databaseName}" = ${this.place(1)}`;
    await this.manager.query(sql, [key.getEntityValue(row)]);
    key.setEntityValue(row, undefined);
  }

  private async insertSome(rows: readonly ObjectLiteral[], unless = ''): Promise<void> {
    const metadata = this.metadata(rows[0]!);
    const given = metadata.columns.filter(({ isGenerated }) => !isGenerated);
    const names = given.map(({ databaseName }) => `"${databaseName}"`).join(', ');
    const places = rows.map((_, row) => `(${given.map((_column, column) => this.place(row * given.length + column + 1)).join(', ')})`);
    const sql = `INSERT INTO "${metadata.tableName}" (${names}) VALUES ${places.join(', ')} ${unless} RETURNING "${keyOf(metadata).databaseName}"`;
    const values = rows.flatMap((row) => given.map((column) => this.persistent(column, valueOf(column, row))));
    const keys = await this.manager.query<object[]>(sql, values);
    keys.forEach((key, index) => Object.assign(rows[index]!, key));
  }

  private persistent(column: ColumnMetadata, value: unknown): unknown {
    return this.manager.dataSource.driver.preparePersistentValue(value, column) as unknown;
  }

  private place(number: number): string {
    return placeOf(this.manager, number);
  }

  private metadata(row: ObjectLiteral): EntityMetadata {
    return this.manager.dataSource.getMetadata(row.constructor);
  }
}

function keyOf({ primaryColumns }: EntityMetadata): ColumnMetadata {
  return primaryColumns[0]!;
}

/** What stands in a column of a new row. What is not said is usual, and the row is told so. */
function valueOf(column: ColumnMetadata, row: ObjectLiteral): unknown {
  const value: unknown = column.getEntityValue(row);
  if (value !== undefined) return value;
  if (column.relationMetadata?.getEntityValue(row)) throw new Error(`${column.propertyPath} points to a row that is not saved.`);
  if (column.default === undefined || column.default === null) return null;
  column.setEntityValue(row, column.default);
  return column.default;
}
