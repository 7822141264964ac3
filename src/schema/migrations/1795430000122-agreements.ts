import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, text, to } from '../columns.js';

/** What groups made of what groups under them brought before them. */
export class Agreements1795430000122 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(
      runner,
      'agreement',
      [
        ...[id(), text('verdict'), long('remark', { isNullable: true }), text('at'), text('by', { isNullable: true })],
        ...[to('output', 'note'), to('meeting', 'meeting'), to('result', 'note', { isNullable: true })],
      ],
      { indices: [['outputId'], ['meetingId'], ['resultId']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['agreement']);
  }
}
