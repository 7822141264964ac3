import type { MigrationInterface, QueryRunner } from 'typeorm';
import { narrow, text, widen } from '../columns.js';

export class ForeignItems1795341610003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widen(runner, 'document', [text('foreignItem', { isNullable: true })]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await narrow(runner, 'document', ['foreignItem']);
  }
}
