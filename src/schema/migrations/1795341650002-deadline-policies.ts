import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, narrow, text, to, whole, widen } from '../columns.js';

const exempt = '{"days":null,"effect":"accept"}';
const others = ['event-report', 'requested', 'secretariat', 'chair', 'administrative'];
const rest = others.map((one) => `,"${one}":${exempt}`).join('');

interface Row {
  groupId: number;
  rules: string;
}

/** The rules that stood with the groups become their first policies, and the effect is kept with each meeting. */
export class DeadlinePolicies1795341650002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'deadline_policy', [
      id(),
      text('validFrom', { isNullable: true }),
      text('zone', { isNullable: true }),
      text('time', { isNullable: true }),
      whole('recentDays'),
      long('rules'),
      to('group', 'working_group'),
    ], { uniques: [['groupId', 'validFrom']] });
    await runner.query(
      `INSERT INTO "deadline_policy" ("groupId", "recentDays", "rules") SELECT "id", 21,
       '{"contribution":{"days":' || "deadlineDays" || ',"effect":"' || "lateEffect" || '"}${rest}}' FROM "working_group"`,
    );
    await widen(runner, 'meeting', [text('lateEffect', { default: 'accept' }), long('otherDeadlines', { isNullable: true })]);
    await runner.query(
      `UPDATE "meeting" SET "lateEffect" = (SELECT "lateEffect" FROM "working_group" WHERE "id" = "meeting"."groupId")`,
    );
    await narrow(runner, 'working_group', ['lateEffect', 'deadlineDays']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await widen(runner, 'working_group', [text('lateEffect', { default: 'accept' }), whole('deadlineDays', { default: 12 })]);
    const rows = (await runner.query(
      'SELECT "groupId", "rules" FROM "deadline_policy" WHERE "validFrom" IS NULL',
    )) as Row[];
    for (const { groupId, rules } of rows) {
      const { contribution } = JSON.parse(rules) as { contribution: { days: number | null; effect: 'accept' | 'hold' | 'refuse' } };
      const effect = { accept: 'accept', hold: 'hold', refuse: 'refuse' }[contribution.effect];
      await runner.query(
        `UPDATE "working_group" SET "lateEffect" = '${effect}', "deadlineDays" = ${Number(contribution.days ?? 0)} WHERE "id" = ${Number(groupId)}`,
      );
    }
    await narrow(runner, 'meeting', ['lateEffect', 'otherDeadlines']);
    await drop(runner, ['deadline_policy']);
  }
}
