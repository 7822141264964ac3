import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, narrow, text, to, whole, widen } from '../columns.js';

export class Warnings1795342030004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widen(runner, 'deadline_policy', [whole('warnDays', { isNullable: true })]);
    await create(runner, 'deadline_warning', [id(), text('deadline'), text('writtenAt'), whole('letters'), to('meeting', 'meeting')], {
      uniques: [['meetingId', 'deadline']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['deadline_warning']);
    await narrow(runner, 'deadline_policy', ['warnDays']);
  }
}
