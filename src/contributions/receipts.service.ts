import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Document } from '../documents/document.entity.js';
import { Database } from '../foundation/database/database.js';
import type { ReceiptBody } from './receipt-body.js';
import { Receipt } from './receipt.entity.js';

/** Finds what the portal has certified. */
@Injectable()
export class ReceiptsService {
  constructor(private readonly database: Database) {}

  /** The receipts of these documents, in the order of their variants. */
  async ofDocuments(documents: readonly Document[]): Promise<Receipt[]> {
    return this.database.manager.find(Receipt, {
      where: { variant: { document: { id: In(documents.map(({ id }) => id)) } } },
      order: { variant: { position: 'ASC' } },
    });
  }
}

/** Who sent what a receipt certifies. */
export function submitterOf({ body }: Receipt): string {
  return (JSON.parse(body) as ReceiptBody).submittedBy.name;
}

/** Who of the secretariat entered it for its sender; null where she sent it herself. */
export function enteredBy({ body }: Receipt): string | null {
  return (JSON.parse(body) as ReceiptBody).entry?.enteredBy.name ?? null;
}
