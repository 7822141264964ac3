import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, text, to, whole, yesNo } from '../columns.js';

/** Statements that delegations hand in, and until when. */
export class Statements1795430000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(
      runner,
      'statement',
      [
        id(),
        whole('number'),
        text('language'),
        long('text', { isNullable: true }),
        text('fileName', { isNullable: true }),
        text('handedInAt'),
        text('dueAt', { isNullable: true }),
        yesNo('isLate'),
        text('state'),
        text('decidedAt', { isNullable: true }),
        text('decidedBy', { isNullable: true }),
        long('answer', { isNullable: true }),
        whole('version', { default: 1 }),
        to('meeting', 'meeting'),
        to('item', 'agenda_item', { isNullable: true }),
        to('session', 'session', { isNullable: true }),
        to('organization', 'organization'),
        to('person', 'person'),
        to('file', 'stored_file', { isNullable: true }),
        to('note', 'note', { isNullable: true }),
      ],
      {
        uniques: [['meetingId', 'number']],
        indices: [['itemId'], ['sessionId'], ['organizationId'], ['personId'], ['fileId'], ['noteId']],
      },
    );
    await create(runner, 'statement_limit', [id(), whole('hours'), to('meeting', 'meeting')], { uniques: [['meetingId']] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['statement', 'statement_limit']);
  }
}
