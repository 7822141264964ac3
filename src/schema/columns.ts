import {
  type QueryRunner,
  Table,
  type TableColumnOptions,
  TableForeignKey,
  TableIndex,
  TableUnique,
} from 'typeorm';
import { isPostgres, placeOf } from '../foundation/database/dialect.js';

/** Migrations know this file alone. */
export { placeOf };

/** A column of a table to be made, with the table that it points to where it does. */
export interface ColumnDraft extends TableColumnOptions {
  references?: string;
  onDelete?: string;
}

type Options = Pick<ColumnDraft, 'isNullable' | 'isUnique' | 'isPrimary' | 'onDelete' | 'default'>;

export const id = (): ColumnDraft => ({
  name: 'id',
  type: 'integer',
  isPrimary: true,
  isGenerated: true,
  generationStrategy: 'increment',
});

export const text = (name: string, options: Options = {}): ColumnDraft => ({ name, type: 'varchar', ...options });

/** Text of any length, and JSON. */
export const long = (name: string, options: Options = {}): ColumnDraft => ({ name, type: 'text', ...options });

export const whole = (name: string, options: Options = {}): ColumnDraft => ({ name, type: 'integer', ...options });

export const big = (name: string, options: Options = {}): ColumnDraft => ({ name, type: 'bigint', ...options });

export const yesNo = (name: string, options: Options = {}): ColumnDraft => ({ name, type: 'boolean', ...options });

/** Points to a row of another table. */
export const to = (name: string, table: string, options: Options = {}): ColumnDraft => ({
  name: `${name}Id`,
  type: 'integer',
  references: table,
  ...options,
});

interface Keys {
  uniques?: string[][];
  indices?: string[][];
}

/** Makes a table, in the same words on both databases. */
export async function create(runner: QueryRunner, name: string, columns: ColumnDraft[], keys: Keys = {}): Promise<void> {
  const pointers = columns.filter((column) => column.references);
  await runner.createTable(
    new Table({
      name,
      columns: columns.map(columnOf),
      foreignKeys: pointers.map(foreignKeyOf),
      uniques: keys.uniques?.map((columnNames) => new TableUnique({ columnNames })),
      indices: keys.indices?.map((columnNames) => new TableIndex({ columnNames })),
    }),
  );
}

/**
 * Adds columns to a table that holds rows already, in place: TypeORM would make an SQLite table anew, and drop the one
 * to which other rows point. What must not be empty needs a `default`.
 */
export async function widen(runner: QueryRunner, table: string, columns: ColumnDraft[]): Promise<void> {
  for (const column of columns) {
    const { name, type, isNullable, default: value } = column;
    const rule = isNullable ? '' : ` NOT NULL DEFAULT ${literal(runner, value)}`;
    await runner.query(`ALTER TABLE "${table}" ADD COLUMN "${name}" ${type}${rule}${pointer(runner, table, column)}`);
  }
}

/**
 * Says of a column whether it may be empty. For that TypeORM makes an SQLite table anew and drops the one before, with
 * which the rows that hang on its rows would go: those of the tables in `hanging` are put aside meanwhile.
 */
export async function mayBeEmpty(runner: QueryRunner, table: string, name: string, { isNullable, hanging }: Emptiness): Promise<void> {
  for (const other of hanging) await runner.query(`CREATE TABLE "${other}_aside" AS SELECT * FROM "${other}"`);
  const before = (await runner.getTable(table))!;
  const column = before.findColumnByName(name)!;
  await runner.changeColumn(before, column, Object.assign(column.clone(), { isNullable }));
  for (const other of hanging) {
    await runner.query(`DELETE FROM "${other}"`);
    await runner.query(`INSERT INTO "${other}" SELECT * FROM "${other}_aside"`);
    await runner.query(`DROP TABLE "${other}_aside"`);
  }
}

interface Emptiness {
  isNullable: boolean;
  hanging: readonly string[];
}

/** Takes columns away again. */
export async function narrow(runner: QueryRunner, table: string, names: string[]): Promise<void> {
  for (const name of names) await runner.query(`ALTER TABLE "${table}" DROP COLUMN "${name}"`);
}

function literal(runner: QueryRunner, value: unknown): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  return String(typeof value === 'boolean' && !isPostgres(runner) ? Number(value) : value);
}

/**
 * The foreign key of a column that is added. SQLite keeps these words as they are written, and TypeORM looks in them for
 * the key's name, but only where a whole table's keys are written; so that form stands beside it as a comment.
 */
function pointer(runner: QueryRunner, table: string, { name, references, onDelete }: ColumnDraft): string {
  if (!references) return '';
  const key = `CONSTRAINT "${runner.dataSource.namingStrategy.foreignKeyName(table, [name], references, ['id'])}"`;
  const rule = `${key} REFERENCES "${references}" ("id")${onDelete ? ` ON DELETE ${onDelete}` : ''}`;
  return ` ${rule} /* ${key} FOREIGN KEY ("${name}") REFERENCES "${references}" */`;
}

function columnOf({ references: _references, onDelete: _onDelete, ...column }: ColumnDraft): TableColumnOptions {
  return column;
}

function foreignKeyOf({ name, references, onDelete }: ColumnDraft): TableForeignKey {
  return new TableForeignKey({
    columnNames: [name],
    referencedTableName: references!,
    referencedColumnNames: ['id'],
    ...(onDelete ? { onDelete } : {}),
  });
}

/** Puts a row into a table as it is now; entities know only the tables of today. */
export async function insert(runner: QueryRunner, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const names = Object.keys(row);
  const columns = names.map((name) => `"${name}"`).join(', ');
  const places = names.map((_, index) => placeOf(runner, index + 1)).join(', ');
  await runner.manager.query(`INSERT INTO "${table}" (${columns}) VALUES (${places})`, Object.values(row));
}

/** Drops tables, the last made first. */
export async function drop(runner: QueryRunner, names: string[]): Promise<void> {
  for (const name of names.toReversed()) await runner.dropTable(name);
}

type Change = 'UPDATE' | 'DELETE';

/** Makes the database itself refuse to change or delete the rows of a table: all, or those of which the condition holds. */
export async function freeze(runner: QueryRunner, table: string, verbs: readonly Change[], condition?: string): Promise<void> {
  const postgres = isPostgres(runner);
  const when = condition ? ` WHEN (${condition})` : '';
  if (postgres) {
    await runner.query(
      `CREATE FUNCTION "keep_${table}"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '${table} is kept as written'; END $$`,
    );
  }
  for (const verb of verbs) {
    const name = `"${table}_no_${verb.toLowerCase()}"`;
    await runner.query(
      postgres
        ? `CREATE TRIGGER ${name} BEFORE ${verb} ON "${table}" FOR EACH ROW${when} EXECUTE FUNCTION "keep_${table}"()`
        : `CREATE TRIGGER ${name} BEFORE ${verb} ON "${table}"${when} BEGIN SELECT RAISE(ABORT, '${table} is kept as written'); END`,
    );
  }
}

/** Lets the rows of a table be changed again, before it is dropped. */
export async function thaw(runner: QueryRunner, table: string, verbs: readonly Change[]): Promise<void> {
  const postgres = isPostgres(runner);
  for (const verb of verbs) {
    await runner.query(`DROP TRIGGER "${table}_no_${verb.toLowerCase()}"${postgres ? ` ON "${table}"` : ''}`);
  }
  if (postgres) await runner.query(`DROP FUNCTION "keep_${table}"()`);
}

/**
 * Shuts the way around a freeze that no trigger for UPDATE or DELETE sees: TRUNCATE on PostgreSQL, and on SQLite
 * INSERT OR REPLACE, which puts a row in the place of another.
 */
export async function shutBackDoor(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(
    isPostgres(runner)
      ? `CREATE TRIGGER "${table}_no_truncate" BEFORE TRUNCATE ON "${table}" EXECUTE FUNCTION "keep_${table}"()`
      : `CREATE TRIGGER "${table}_no_replace" BEFORE INSERT ON "${table}"
         WHEN EXISTS (SELECT 1 FROM "${table}" WHERE "id" = NEW."id")
         BEGIN SELECT RAISE(ABORT, '${table} is kept as written'); END`,
  );
}

export async function openBackDoor(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(
    isPostgres(runner)
      ? `DROP TRIGGER "${table}_no_truncate" ON "${table}"`
      : `DROP TRIGGER "${table}_no_replace"`,
  );
}
