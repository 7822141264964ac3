import type { MigrationInterface, QueryRunner } from 'typeorm';
import { long, narrow, widen, yesNo } from '../columns.js';

/** Decisions on corrections that delegations take to the chair. */
export class Appeals1795500000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widen(runner, 'correction', [yesNo('isByChair', { default: false }), long('appeal', { isNullable: true })]);
  }

  /** What waits for the chair waits to be decided, as before there were appeals. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE "correction" SET "state" = 'received' WHERE "state" = 'appealed'`);
    await narrow(runner, 'correction', ['appeal', 'isByChair']);
  }
}
