import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, text, to } from '../columns.js';

export class Entries1795342030002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'entry', [
      id(),
      text('senderName'),
      text('senderEmail', { isNullable: true }),
      text('how'),
      text('dated'),
      text('reference', { isNullable: true }),
      text('letterName', { isNullable: true }),
      long('reason'),
      text('receivedAt'),
      text('enteredAt'),
      { ...text('receiptId', { isUnique: true }), references: 'receipt' },
      to('enteredBy', 'person'),
      to('letter', 'stored_file', { isNullable: true }),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['entry']);
  }
}
