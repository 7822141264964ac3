import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, text, to, whole } from '../columns.js';

/** Drafts of records that were edited elsewhere and came back. */
export class EditedDrafts1795430000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(
      runner,
      'edited_draft',
      [
        id(),
        text('handle', { isUnique: true }),
        text('name'),
        text('language'),
        whole('last'),
        long('paragraphs'),
        text('createdAt'),
        text('createdBy', { isNullable: true }),
        text('decidedAt', { isNullable: true }),
        whole('accepted', { isNullable: true }),
        to('record', 'summary_record'),
      ],
      { indices: [['recordId']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['edited_draft']);
  }
}
