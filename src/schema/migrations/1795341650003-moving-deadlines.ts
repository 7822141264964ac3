import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, narrow, text, to, widen } from '../columns.js';

export class MovingDeadlines1795341650003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'extension', [
      id(),
      text('until'),
      long('reason'),
      text('endedAt', { isNullable: true }),
      to('meeting', 'meeting'),
      to('organization', 'organization'),
    ], { indices: [['meetingId']] });
    await widen(runner, 'document', [
      text('documentClass', { default: 'contribution' }),
      long('notLateReason', { isNullable: true }),
    ]);
    await widen(runner, 'variant', [text('filedAt', { isNullable: true })]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await narrow(runner, 'variant', ['filedAt']);
    await narrow(runner, 'document', ['documentClass', 'notLateReason']);
    await drop(runner, ['extension']);
  }
}
