import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Document } from '../documents/document.entity.js';
import { Database } from '../foundation/database/database.js';
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
