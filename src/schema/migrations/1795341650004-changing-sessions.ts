import { type MigrationInterface, type QueryRunner, TableUnique } from 'typeorm';
import { extend, long, shorten, text, to, whole } from '../columns.js';

export class ChangingSessions1795341650004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await extend(runner, 'session', [
      whole('number', { default: 0 }),
      text('state', { default: "'scheduled'" }),
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
       SELECT 'meeting/' || "meetingId" || '/sessions', COUNT(*) FROM "session" GROUP BY "meetingId"`,
    );
    await runner.createUniqueConstraint('session', new TableUnique({ columnNames: ['meetingId', 'number'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    const { uniques } = (await runner.getTable('session'))!;
    for (const unique of uniques) await runner.dropUniqueConstraint('session', unique);
    await runner.query(`DELETE FROM "counter" WHERE "key" LIKE 'meeting/%/sessions'`);
    await shorten(runner, 'session', ['movedToId', 'number', 'state', 'reason', 'remoteLink', 'version']);
  }
}
