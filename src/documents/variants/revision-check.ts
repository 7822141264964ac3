import { And, IsNull, Like, MoreThan, Not } from 'typeorm';
import { Counter } from '../../foundation/database/counter.entity.js';
import type { Database } from '../../foundation/database/database.js';
import { pageSize, rowByRow } from '../../foundation/database/row-by-row.js';
import { type Check, fault, type Finding } from '../../foundation/finding.js';
import { variantCounter } from './variant-numbers.js';
import { Variant } from './variant.entity.js';

/** What the portal has issued itself on top of an original. */
const issuedHere = { key: Not('rev0'), registeredAt: Not(IsNull()) };

/** Holds the counters of variants against what was issued, as `NumberCheck` does with documents (REV-4). */
export class RevisionCheck implements Check {
  private looked = 0;

  constructor(private readonly database: Database) {}

  get extent(): string {
    return `${this.looked} kinds of variants`;
  }

  async *run(): AsyncGenerator<Finding> {
    for await (const { id: key, last } of this.counters()) {
      this.looked += 1;
      const document = { id: Number(key.split('/')[1]) };
      const variants = await this.database.manager.findBy(Variant, { document, ...issuedHere });
      const issued = variants.filter(({ path }) => variantCounter(document.id, path) === key).length;
      if (issued >= last) continue;
      yield fault(`Document ${document.id} was given ${last} numbers of ${key.split('/').slice(2).join(' ')}s, but has ${issued}.`);
    }
    for await (const { document, key, path } of this.variants()) {
      const counter = await this.database.manager.findOneBy(Counter, { key: variantCounter(document.id, path) });
      const last = counter?.last ?? 0;
      if (last >= path.at(-1)!.number) continue;
      yield fault(`${document.slug} ${key} exists, but its counter stands at ${last} and would give it again.`);
    }
  }

  private counters(): AsyncGenerator<{ id: string; last: number }> {
    return rowByRow(async (after) => {
      const ours = Like('document/%');
      const found = await this.database.manager.find(Counter, {
        where: { key: after === null ? ours : And(ours, MoreThan(after)) },
        order: { key: 'ASC' },
        take: pageSize,
      });
      return found.map(({ key, last }) => ({ id: key, last }));
    });
  }

  private variants(): AsyncGenerator<Variant> {
    return rowByRow((after) =>
      this.database.manager.find(Variant, {
        where: { id: MoreThan(after ?? 0), ...issuedHere },
        order: { id: 'ASC' },
        take: pageSize,
      }),
    );
  }
}
