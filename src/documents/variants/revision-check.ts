import { And, IsNull, Like, MoreThan, Not } from 'typeorm';
import { Counter } from '../../foundation/database/counter.entity.js';
import type { Database } from '../../foundation/database/database.js';
import { pageSize, rowByRow } from '../../foundation/database/row-by-row.js';
import { type Check, fault, type Finding } from '../../foundation/finding.js';
import { Variant } from './variant.entity.js';

/** Revisions of a document itself: rev1, rev2, but neither the original nor what is nested. */
const isRevision = { key: And(Like('rev%'), Not('rev0'), Not(Like('%-%'))), registeredAt: Not(IsNull()) };

/** Holds the counters of revisions against what was issued, as `NumberCheck` does with documents (REV-4). */
export class RevisionCheck implements Check {
  private looked = 0;

  constructor(private readonly database: Database) {}

  get extent(): string {
    return `${this.looked} revised documents`;
  }

  async *run(): AsyncGenerator<Finding> {
    for await (const { id, last } of this.counters()) {
      this.looked += 1;
      const document = { id: Number(id.split('/')[1]) };
      const issued = await this.database.manager.countBy(Variant, { document, ...isRevision });
      if (issued >= last) continue;
      yield fault(`Document ${document.id} was given ${last} numbers of revisions, but has ${issued}.`);
    }
    for await (const { document, key } of this.revisions()) {
      const counter = await this.database.manager.findOneBy(Counter, { key: `document/${document.id}/revision` });
      const last = counter?.last ?? 0;
      if (last >= Number(key.slice('rev'.length))) continue;
      yield fault(`${document.slug} ${key} exists, but its counter stands at ${last} and would give it again.`);
    }
  }

  private counters(): AsyncGenerator<{ id: string; last: number }> {
    return rowByRow(async (after) => {
      const ours = Like('document/%/revision');
      const found = await this.database.manager.find(Counter, {
        where: { key: after === null ? ours : And(ours, MoreThan(after)) },
        order: { key: 'ASC' },
        take: pageSize,
      });
      return found.map(({ key, last }) => ({ id: key, last }));
    });
  }

  private revisions(): AsyncGenerator<Variant> {
    return rowByRow((after) =>
      this.database.manager.find(Variant, {
        where: { id: MoreThan(after ?? 0), ...isRevision },
        order: { id: 'ASC' },
        take: pageSize,
      }),
    );
  }
}
