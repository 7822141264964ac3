import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, text, to, whole } from '../columns.js';

/** What became of decisions, proposals, requests and invitations. */
export class Outcomes1795343020001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(
      runner,
      'outcome',
      [
        id(),
        text('state'),
        long('addressee', { isNullable: true }),
        long('responsible', { isNullable: true }),
        text('dueOn', { isNullable: true }),
        whole('version', { default: 1 }),
        to('note', 'note'),
        to('dueMeeting', 'meeting', { isNullable: true }),
      ],
      { uniques: [['noteId']], indices: [['dueMeetingId']] },
    );
    await create(
      runner,
      'outcome_step',
      [id(), text('state'), long('remark', { isNullable: true }), text('at'), text('by', { isNullable: true }), to('outcome', 'outcome')],
      { indices: [['outcomeId']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['outcome', 'outcome_step']);
  }
}
