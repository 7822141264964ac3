import { In, MoreThan } from 'typeorm';
import type { Database } from '../foundation/database/database.js';
import { pageByPage, pageSize, rowByRow } from '../foundation/database/row-by-row.js';
import { StoredFile } from '../foundation/files/stored-file.entity.js';
import { type Check, fault, type Finding } from '../foundation/finding.js';
import { Contribution } from './contribution.entity.js';
import type { ReceiptBody } from './receipt-body.js';
import { Receipt } from './receipt.entity.js';

/** Holds receipts against what is kept: every file that one names is known, every registered contribution has one. */
export class ReceiptCheck implements Check {
  private receipts = 0;

  constructor(private readonly database: Database) {}

  get extent(): string {
    return `${this.receipts} receipts`;
  }

  async *run(): AsyncGenerator<Finding> {
    for await (const receipts of this.pages()) {
      this.receipts += receipts.length;
      const bodies = receipts.map(({ body }) => JSON.parse(body) as ReceiptBody);
      const known = await this.known(bodies.flatMap(({ files }) => files));
      for (const { id, symbol, files } of bodies) {
        for (const part of files.filter((one) => !known.has(keyOf(one)))) {
          yield fault(`The receipt ${id} for ${symbol} names a file that no row knows: ${part.sha256}.`);
        }
      }
    }
    for await (const { key } of this.withoutReceipt()) {
      yield fault(`The contribution ${key} is registered without a receipt.`);
    }
  }

  private pages(): AsyncGenerator<Receipt[]> {
    return pageByPage((after) =>
      this.database.manager.find(Receipt, {
        select: { id: true, body: true },
        where: after === null ? {} : { id: MoreThan(after) },
        order: { id: 'ASC' },
        loadEagerRelations: false,
        take: pageSize,
      }),
    );
  }

  private async known(parts: readonly FileKey[]): Promise<Set<string>> {
    const rows = await this.database.manager.find(StoredFile, {
      select: { id: true, sha256: true, size: true },
      where: { sha256: In(parts.map(({ sha256 }) => sha256)) },
    });
    return new Set(rows.map(keyOf));
  }

  private withoutReceipt(): AsyncGenerator<Contribution> {
    return rowByRow((after) => {
      const contributions = this.database.manager.createQueryBuilder(Contribution, 'contribution');
      const receipts = contributions.subQuery().select('1').from(Receipt, 'receipt');
      return contributions
        .where('contribution.id > :after AND contribution.variant IS NOT NULL', { after: after ?? 0 })
        .andWhere(`NOT EXISTS ${receipts.where('receipt.variant = contribution.variant').getQuery()}`)
        .orderBy('contribution.id')
        .limit(pageSize)
        .getMany();
    });
  }
}

type FileKey = Pick<StoredFile, 'sha256' | 'size'>;

function keyOf({ sha256, size }: FileKey): string {
  return `${sha256} ${size}`;
}
