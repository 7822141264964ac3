import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, to, whole } from '../columns.js';

/** Who was there in each sitting, and who sent apologies. */
export class Attendance1795430000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const columns = [id(), long('present'), long('apologies'), whole('version', { default: 1 }), to('session', 'session')];
    await create(runner, 'attendance_sheet', columns, { uniques: [['sessionId']] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['attendance_sheet']);
  }
}
