import type { MigrationInterface, QueryRunner } from 'typeorm';
import { long, narrow, text, widen } from '../columns.js';

export class TellingRelations1795342010001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widen(runner, 'document_relation', [text('toSymbol', { isNullable: true }), long('remark', { isNullable: true })]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await narrow(runner, 'document_relation', ['toSymbol', 'remark']);
  }
}
