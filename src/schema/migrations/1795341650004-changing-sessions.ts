import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { long, narrow, text, to, whole, widen } from '../columns.js';

export class ChangingSessions1795341650004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widen(runner, 'session', [
      whole('number', { default: 0 }),
      text('state', { default: 'scheduled' }),
      long('reason', { isNullable: true }),
      text('remoteLink', { isNullable: true }),
      whole('version', { default: 1 }),
      to('movedTo', 'session', { isNullable: true }),
    ]);
    await runner.query(
      `UPDATE "session" SET "number" = (SELECT COUNT(*) FROM "session" "other"
       WHERE "other"."meetingId" = "session"."meetingId" AND "other"."id" <= "session"."id")`,
    );
    await runner.query(
      `INSERT INTO "counter" ("key", "last")
       SELECT 'sessions/' || "meetingId", COUNT(*) FROM "session" GROUP BY "meetingId"`,
    );
    await runner.createIndex('session', new TableIndex({ columnNames: ['meetingId', 'number'], isUnique: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    const { indices } = (await runner.getTable('session'))!;
    for (const index of indices) await runner.dropIndex('session', index);
    await runner.query(`DELETE FROM "counter" WHERE "key" LIKE 'sessions/%'`);
    await narrow(runner, 'session', ['movedToId', 'number', 'state', 'reason', 'remoteLink', 'version']);
  }
}
