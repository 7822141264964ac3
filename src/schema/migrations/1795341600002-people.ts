import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, text, to, yesNo } from '../columns.js';

export class People1795341600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'organization', [
      id(),
      text('code', { isUnique: true }),
      text('kind'),
      long('names'),
    ]);
    await create(runner, 'person', [
      id(),
      text('email', { isNullable: true, isUnique: true }),
      text('name'),
      text('language', { isNullable: true }),
      text('zone', { isNullable: true }),
      yesNo('isAdmin'),
      text('createdAt'),
      to('organization', 'organization', { isNullable: true }),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['organization', 'person']);
  }
}
