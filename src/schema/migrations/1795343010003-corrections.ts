import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, text, to, whole } from '../columns.js';

/** Corrections that delegations propose to records. */
export class Corrections1795343010003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(
      runner,
      'correction',
      [
        id(),
        whole('number'),
        text('handle'),
        text('language'),
        long('present'),
        long('proposed'),
        long('reason', { isNullable: true }),
        text('proposedAt'),
        text('state'),
        text('decidedAt', { isNullable: true }),
        text('decidedBy', { isNullable: true }),
        long('answer', { isNullable: true }),
        long('decided', { isNullable: true }),
        to('record', 'summary_record'),
        to('edition', 'edition'),
        to('organization', 'organization'),
        to('person', 'person'),
      ],
      { uniques: [['recordId', 'number']], indices: [['editionId'], ['organizationId'], ['personId']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['correction']);
  }
}
