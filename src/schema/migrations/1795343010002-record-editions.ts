import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, freeze, id, long, openBackDoor, shutBackDoor, text, thaw, to, whole } from '../columns.js';

/** Records as they were sent out; nobody changes them afterwards. */
export class RecordEditions1795343010002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(
      runner,
      'edition',
      [
        id(),
        whole('number'),
        text('kind'),
        long('sections'),
        text('issuedAt'),
        text('issuedBy', { isNullable: true }),
        text('correctionsCloseAt', { isNullable: true }),
        text('approvedBy', { isNullable: true }),
        to('record', 'summary_record'),
      ],
      { uniques: [['recordId', 'number']] },
    );
    await freeze(runner, 'edition', ['UPDATE', 'DELETE']);
    await shutBackDoor(runner, 'edition');
  }

  async down(runner: QueryRunner): Promise<void> {
    await openBackDoor(runner, 'edition');
    await thaw(runner, 'edition', ['UPDATE', 'DELETE']);
    await drop(runner, ['edition']);
  }
}
