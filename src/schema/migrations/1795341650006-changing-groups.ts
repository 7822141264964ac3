import type { MigrationInterface, QueryRunner } from 'typeorm';
import { long, narrow, text, whole, widen } from '../columns.js';

/** Documents keep the prefix under which they were numbered, whatever their group is called later. */
export class ChangingGroups1795341650006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widen(runner, 'working_group', [
      long('basis', { isNullable: true }),
      text('setUpBy', { isNullable: true }),
      text('endsOn', { isNullable: true }),
      long('endReason', { isNullable: true }),
      whole('predecessorId', { isNullable: true }),
      whole('version', { default: 1 }),
    ]);
    await widen(runner, 'document', [text('prefix', { isNullable: true })]);
    await runner.query(
      `UPDATE "document" SET "prefix" = (SELECT COALESCE("acronym", "slug") FROM "working_group" WHERE "id" = "document"."groupId")
       WHERE "number" IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await narrow(runner, 'document', ['prefix']);
    await narrow(runner, 'working_group', ['basis', 'setUpBy', 'endsOn', 'endReason', 'predecessorId', 'version']);
  }
}
