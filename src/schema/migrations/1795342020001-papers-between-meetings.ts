import type { MigrationInterface, QueryRunner } from 'typeorm';
import { mayBeEmpty, narrow, text, to, widen } from '../columns.js';

const hanging = ['draft_file'];

/** Contributions go to a group itself too, and then to no meeting. */
export class PapersBetweenMeetings1795342020001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widen(runner, 'working_group', [text('betweenMeetings', { default: 'publish' })]);
    await widen(runner, 'contribution', [to('group', 'working_group', { isNullable: true })]);
    await runner.query(
      `UPDATE "contribution" SET "groupId" = (SELECT "groupId" FROM "meeting" WHERE "meeting"."id" = "contribution"."meetingId")`,
    );
    await mayBeEmpty(runner, 'contribution', 'groupId', { isNullable: false, hanging });
    await mayBeEmpty(runner, 'contribution', 'meetingId', { isNullable: true, hanging });
  }

  /** What went to no meeting has no place in the former table; its document and its receipt stay. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "draft_file" WHERE "contributionId" IN (SELECT "id" FROM "contribution" WHERE "meetingId" IS NULL)`);
    await runner.query(`DELETE FROM "contribution" WHERE "meetingId" IS NULL`);
    await mayBeEmpty(runner, 'contribution', 'meetingId', { isNullable: false, hanging });
    await mayBeEmpty(runner, 'contribution', 'groupId', { isNullable: true, hanging });
    await runner.dropForeignKey('contribution', (await runner.getTable('contribution'))!.foreignKeys.find(({ columnNames }) => columnNames.includes('groupId'))!);
    await narrow(runner, 'contribution', ['groupId']);
    await narrow(runner, 'working_group', ['betweenMeetings']);
  }
}
