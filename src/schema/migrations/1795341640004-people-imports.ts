import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, text, whole } from '../columns.js';

export class PeopleImports1795341640004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'people_import', [
      id(),
      text('handle', { isUnique: true }),
      text('name'),
      long('text'),
      text('createdAt'),
      text('appliedAt', { isNullable: true }),
      whole('entered', { isNullable: true }),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['people_import']);
  }
}
