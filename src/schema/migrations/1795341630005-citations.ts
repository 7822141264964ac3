import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, text, to, whole } from '../columns.js';

export class Citations1795341630005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'citation', [
      id(),
      text('paragraph', { isNullable: true }),
      whole('position'),
      to('document', 'document'),
      to('instrument', 'instrument'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['citation']);
  }
}
