import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import { isPostgres, placeOf } from './dialect.js';
import { type Maker, makerOf, type Pointer, type Raw } from './row-maker.js';

interface Row extends ObjectLiteral {
  id: number;
}

type Value = number | string;

/** Values that rows have; of a row to which they point, its id is enough. */
export type Wanted<Found> = { [Property in keyof Found]?: Found[Property] | { id: number } };

/** What is known of a table: its rows by their keys, and which of them hold a value in a column. */
interface Shelf {
  byId: Map<Value, Row>;
  byValue: Map<Value, Row[]>;
}

/**
 * Reads many rows at once as their entities. The mapper joins whatever a row points to into that row, and makes it anew
 * for each: a list of documents would be read with fifty copies of its meeting. Here a table is asked once for all that
 * is missing of it, and every row is made once, for as long as these rows are good.
 */
export class Rows {
  private readonly shelves = new Map<string, Shelf>();
  private made = 0;

  /** Rows that several readers share are frozen, so that none of them changes what another sees. */
  constructor(
    private readonly manager: EntityManager,
    private readonly areShared = false,
  ) {}

  /** How many rows have been made. */
  get size(): number {
    return this.made;
  }

  /**
   * The rows of a table in whose column one of these values stands: in the order of the values, and those of one value
   * in the order of these columns. What they point to eagerly, or by this very column, is read with them.
   */
  async having<Found extends Row>(
    entity: EntityTarget<Found>,
    column: string,
    values: readonly Value[],
    order: readonly string[] = ['id'],
  ): Promise<Found[]> {
    const metadata = this.manager.dataSource.getMetadata(entity);
    return (await this.read(metadata, column, values, order)) as Found[];
  }

  /**
   * The rows that have all of these values, in the order of their ids, with what they point to eagerly. Claimed rows are
   * changed by nobody else before the transaction ends.
   */
  async matching<Found extends ObjectLiteral>(
    entity: EntityTarget<Found>,
    wanted: Wanted<Found>,
    { areClaimed = false } = {},
  ): Promise<Found[]> {
    const metadata = this.manager.dataSource.getMetadata(entity);
    const { names, key } = makerOf(metadata);
    const pairs = Object.entries(wanted).map(([property, value]) => this.pair(metadata, property, value));
    const given = pairs.filter(({ value }) => value !== null);
    const conditions = pairs.map((pair) => `"${pair.column}" ${pair.value === null ? 'IS NULL' : `= ${placeOf(this.manager, given.indexOf(pair) + 1)}`}`);
    const lock = areClaimed && isPostgres(this.manager) ? ' FOR UPDATE' : '';
    const raws = await this.manager.query<Raw[]>(
      `SELECT ${names} FROM "${metadata.tableName}" WHERE ${conditions.join(' AND ')} ORDER BY "${key}"${lock}`,
      given.map(({ value }) => value),
    );
    return (await this.make(metadata, '', raws)) as ObjectLiteral[] as Found[];
  }

  private async read(metadata: EntityMetadata, column: string, values: readonly Value[], order: readonly string[]): Promise<Row[]> {
    const { byValue } = this.shelf(metadata, `${column} ${order.join()}`);
    const missing = [...new Set(values)].filter((value) => !byValue.has(value));
    if (missing.length > 0) {
      const raws = await this.select(metadata, column, missing, order);
      const rows = await this.make(metadata, column, raws);
      for (const value of missing) byValue.set(value, []);
      raws.forEach((raw, index) => byValue.get(raw[column] as Value)!.push(rows[index]!));
    }
    return values.flatMap((value) => byValue.get(value)!);
  }

  /** A row is put on its shelf only once everything that it points to is there, for others may take it at once. */
  private async make(metadata: EntityMetadata, column: string, raws: readonly Raw[]): Promise<Row[]> {
    const maker = makerOf(metadata);
    const pointers = maker.pointers.filter((pointer) => pointer.isEager || pointer.column === column);
    const { byId } = this.shelf(metadata, pointers.some((pointer) => !pointer.isEager) ? column : '');
    const targets = new Map<Pointer, ReadonlyMap<number, Row>>();
    for (const pointer of pointers) targets.set(pointer, await this.targets(pointer, raws));
    return raws.map((raw) => {
      const key = raw[maker.key] as Value;
      const known = byId.get(key) ?? this.tied(maker, raw, targets);
      byId.set(key, known);
      return known;
    });
  }

  private tied({ make }: Maker, raw: Raw, targets: ReadonlyMap<Pointer, ReadonlyMap<number, Row>>): Row {
    const row = make(raw) as Row;
    for (const [{ property, column }, rows] of targets) {
      const id = raw[column] as number | null;
      Object.assign(row, { [property]: id === null ? null : rows.get(id) });
    }
    this.made += 1;
    return this.areShared ? Object.freeze(row) : row;
  }

  private async targets({ target, column }: Pointer, raws: readonly Raw[]): Promise<ReadonlyMap<number, Row>> {
    const ids = new Set(raws.flatMap((raw) => (raw[column] as number | null) ?? []));
    const rows = await this.read(target, 'id', [...ids], ['id']);
    return new Map(rows.map((row) => [row.id, row]));
  }

  private select(metadata: EntityMetadata, column: string, values: readonly Value[], order: readonly string[]): Promise<Raw[]> {
    const among = isPostgres(this.manager) ? '= ANY($1)' : 'IN (SELECT value FROM json_each(?))';
    const sorted = order.map((name) => `"${name}"`).join(', ');
    const sql = `SELECT ${makerOf(metadata).names} FROM "${metadata.tableName}" WHERE "${column}" ${among} ORDER BY ${sorted}`;
    return this.manager.query<Raw[]>(sql, [isPostgres(this.manager) ? values : JSON.stringify(values)]);
  }

  /** What is to stand in a column so that a property has this value. */
  private pair(metadata: EntityMetadata, property: string, wanted: unknown): { column: string; value: unknown } {
    const column = metadata.findColumnWithPropertyName(property)!;
    const value = column.relationMetadata && wanted !== null ? (wanted as Row).id : wanted;
    return { column: column.databaseName, value: this.manager.dataSource.driver.preparePersistentValue(value, column) };
  }

  private shelf({ tableName }: EntityMetadata, of: string): Shelf {
    const name = `${tableName} ${of}`;
    const shelf = this.shelves.get(name) ?? { byId: new Map(), byValue: new Map() };
    this.shelves.set(name, shelf);
    return shelf;
  }
}
