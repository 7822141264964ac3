import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/** A row as the database gives it, by the names of its columns. */
export type Raw = Readonly<Record<string, unknown>>;

/** Where a row points to another one. */
export interface Pointer {
  property: string;
  /** The column that holds the id. */
  column: string;
  target: EntityMetadata;
  isEager: boolean;
}

/** How the rows of a table become entities; what they point to is put in by whoever has it. */
export interface Maker {
  /** What is to be selected. */
  names: string;
  /** The column by which a row is known: its id, or what stands in the place of one. */
  key: string;
  make: (raw: Raw) => ObjectLiteral;
  pointers: Pointer[];
}

const makers = new WeakMap<EntityMetadata, Maker>();

/** Found out once for each table. */
export function makerOf(metadata: EntityMetadata): Maker {
  const maker = makers.get(metadata) ?? newMaker(metadata);
  makers.set(metadata, maker);
  return maker;
}

function newMaker(metadata: EntityMetadata): Maker {
  const own = metadata.columns.filter(({ relationMetadata }) => !relationMetadata).map(readerOf);
  const pointers = metadata.manyToOneRelations.map((relation) => ({
    property: relation.propertyName,
    column: relation.joinColumns[0]!.databaseName,
    target: relation.inverseEntityMetadata,
    isEager: relation.isEager,
  }));
  const names = new Set([...own.map(({ name }) => name), ...pointers.map(({ column }) => column)]);
  return {
    names: [...names].map((name) => `"${name}"`).join(', '),
    key: metadata.primaryColumns[0]!.databaseName,
    pointers,
    make: (raw) => {
      const row = new (metadata.target as new () => ObjectLiteral)();
      for (const { name, property, read } of own) row[property] = read === null ? raw[name] : read(raw[name]);
      return row;
    },
  };
}

interface Reader {
  name: string;
  property: string;
  /** Null where the database gives the value as it is. */
  read: ((value: unknown) => unknown) | null;
}

function readerOf(column: ColumnMetadata): Reader {
  return { name: column.databaseName, property: column.propertyName, read: readingOf(column) };
}

/** The same on both databases: SQLite knows no truth values, and neither knows JSON of the simple kind. */
function readingOf({ type, transformer }: ColumnMetadata): Reader['read'] {
  if (type === 'simple-json') return (value) => (value === null ? null : JSON.parse(value as string));
  if (type === Boolean) return (value) => (value === null ? null : Boolean(value));
  if (!transformer || Array.isArray(transformer)) return null;
  return (value) => transformer.from(value);
}
