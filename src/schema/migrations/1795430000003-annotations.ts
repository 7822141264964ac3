import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, text, to, whole } from '../columns.js';

/** What chair and secretariat write to the items of an agenda, for themselves. */
export class Annotations1795430000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(
      runner,
      'annotation',
      [
        id(),
        text('code'),
        long('speech', { isNullable: true }),
        long('remarks', { isNullable: true }),
        whole('version', { default: 1 }),
        to('meeting', 'meeting'),
      ],
      { uniques: [['meetingId', 'code']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['annotation']);
  }
}
