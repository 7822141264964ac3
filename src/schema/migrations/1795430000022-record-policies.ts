import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, text, to, whole, yesNo } from '../columns.js';

/** By which rules the records of a group are corrected and approved, from a day on. */
export class RecordPolicies1795430000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(
      runner,
      'record_policy',
      [
        id(),
        text('validFrom'),
        whole('windowDays'),
        text('correctable'),
        text('decidedBy'),
        yesNo('isWindowBar'),
        yesNo('needsTwo'),
        text('approvedBy'),
        text('series'),
        text('language'),
        to('group', 'working_group'),
      ],
      { uniques: [['groupId', 'validFrom']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['record_policy']);
  }
}
