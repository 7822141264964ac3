import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, narrow, text, to, whole, widen } from '../columns.js';

/** Documents are put before further meetings and groups. */
export class Placings1795342020002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(
      runner,
      'placing',
      [
        id(),
        text('placedAt'),
        to('document', 'document'),
        to('group', 'working_group'),
        to('meeting', 'meeting', { isNullable: true }),
      ],
      { uniques: [['documentId', 'groupId', 'meetingId']], indices: [['meetingId']] },
    );
    await widen(runner, 'document_item', [whole('placedBefore', { isNullable: true })]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "document_item" WHERE "placedBefore" IS NOT NULL`);
    await narrow(runner, 'document_item', ['placedBefore']);
    await drop(runner, ['placing']);
  }
}
