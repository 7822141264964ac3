import { In, MoreThan } from 'typeorm';
import type { Database } from '../foundation/database/database.js';
import { pageSize, rowByRow } from '../foundation/database/row-by-row.js';
import { StoredFile } from '../foundation/files/stored-file.entity.js';
import { type Check, fault, type Finding } from '../foundation/finding.js';
import { Contribution } from './contribution.entity.js';
import type { ReceiptBody, ReceivedPart } from './receipt-body.js';
import { Receipt } from './receipt.entity.js';

/** Holds receipts against what is kept: every file that one names is known, every registered contribution has one. */
export class ReceiptCheck implements Check {
  private receipts = 0;

  constructor(private readonly database: Database) {}

  get extent(): string {
    return `${this.receipts} receipts`;
  }

  async *run(): AsyncGenerator<Finding> {
    for await (const receipt of this.all()) {
      this.receipts += 1;
      const { id, symbol, files } = JSON.parse(receipt.body) as ReceiptBody;
      if (id !== receipt.id) yield fault(`The receipt ${receipt.id} bears another id, ${id}.`);
      for (const { name, sha256 } of await this.unknown(files)) {
        yield fault(`The receipt ${receipt.id} for ${symbol} names a file that no row knows: ${name}, ${sha256}.`);
      }
    }
    for await (const { key } of this.withoutReceipt()) yield fault(`The contribution ${key} is registered without a receipt.`);
  }

  private all(): AsyncGenerator<Receipt> {
    return rowByRow((after) =>
      this.database.manager.find(Receipt, {
        select: { id: true, body: true },
        where: after === null ? {} : { id: MoreThan(after) },
        order: { id: 'ASC' },
        loadEagerRelations: false,
        take: pageSize,
      }),
    );
  }

  private async unknown(parts: readonly ReceivedPart[]): Promise<ReceivedPart[]> {
    const rows = await this.database.manager.find(StoredFile, {
      select: { id: true, sha256: true, size: true },
      where: { sha256: In(parts.map(({ sha256 }) => sha256)) },
    });
    return parts.filter(({ sha256, size }) => !rows.some((row) => row.sha256 === sha256 && row.size === size));
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
