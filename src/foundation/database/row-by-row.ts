/** How many rows are asked for at a time. */
export const pageSize = 200;

interface Identified {
  id: number | string;
}

/** Asks for the first `pageSize` rows behind an id, in the order of ids; for the very first ones where it is null. */
type RowsAfter<Row extends Identified> = (id: Row['id'] | null) => Promise<Row[]>;

/** Every row of a table, in the order of ids, with no more than a page of them in memory. */
export async function* rowByRow<Row extends Identified>(rowsAfter: RowsAfter<Row>): AsyncGenerator<Row> {
  for await (const page of pageByPage(rowsAfter)) yield* page;
}

/** The same for whoever has a question about many rows at once. */
export async function* pageByPage<Row extends Identified>(rowsAfter: RowsAfter<Row>): AsyncGenerator<Row[]> {
  let last: Row['id'] | null = null;
  for (;;) {
    const rows: Row[] = await rowsAfter(last);
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
    last = rows.at(-1)!.id;
  }
}
