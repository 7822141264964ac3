import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, text, to } from '../columns.js';

export class FocalPoints1795341640002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'focal_point', [
      id(),
      text('fromDay'),
      text('untilDay', { isNullable: true }),
      to('person', 'person'),
      to('organization', 'organization'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['focal_point']);
  }
}
