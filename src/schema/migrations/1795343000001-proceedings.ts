import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, text, to, whole, yesNo } from '../columns.js';

/** What a meeting takes up, and what is noted of it. */
export class Proceedings1795343000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(
      runner,
      'note',
      [
        id(),
        whole('number'),
        text('kind'),
        long('speaker', { isNullable: true }),
        long('texts', { isNullable: true }),
        yesNo('isStruck'),
        text('notedAt', { isNullable: true }),
        text('notedBy', { isNullable: true }),
        whole('version', { default: 1 }),
        to('meeting', 'meeting'),
        to('item', 'agenda_item', { isNullable: true }),
        to('session', 'session', { isNullable: true }),
        to('variant', 'variant', { isNullable: true }),
        to('organization', 'organization', { isNullable: true }),
        to('office', 'office', { isNullable: true }),
      ],
      { uniques: [['meetingId', 'number']], indices: [['itemId'], ['sessionId'], ['variantId'], ['organizationId'], ['officeId']] },
    );
    await create(
      runner,
      'floor',
      [
        id(),
        text('since'),
        whole('version', { default: 1 }),
        to('meeting', 'meeting'),
        to('item', 'agenda_item', { isNullable: true }),
        to('document', 'document', { isNullable: true }),
      ],
      { uniques: [['meetingId']], indices: [['itemId'], ['documentId']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['note', 'floor']);
  }
}
