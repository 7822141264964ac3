import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, text, to } from '../columns.js';

export class Facilitations1795341630003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'facilitation', [
      id(),
      text('actionLine'),
      long('text', { isNullable: true }),
      text('role'),
      text('fromDay', { isNullable: true }),
      text('untilDay', { isNullable: true }),
      long('source', { isNullable: true }),
      to('organization', 'organization', { isNullable: true }),
      to('office', 'office', { isNullable: true }),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['facilitation']);
  }
}
