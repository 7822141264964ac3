import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, text, to, whole, yesNo } from '../columns.js';

/** Summary records, and their paragraphs while they are written. */
export class SummaryRecords1795343010001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(
      runner,
      'summary_record',
      [
        id(),
        text('state'),
        text('compiledAt', { isNullable: true }),
        text('correctionsCloseAt', { isNullable: true }),
        whole('version', { default: 1 }),
        to('meeting', 'meeting'),
      ],
      { uniques: [['meetingId']] },
    );
    await create(
      runner,
      'record_paragraph',
      [
        id(),
        text('handle'),
        whole('position'),
        text('fact', { isNullable: true }),
        long('compiled', { isNullable: true }),
        long('texts'),
        yesNo('isEdited'),
        yesNo('isOutdated'),
        yesNo('isLeftOut'),
        whole('version', { default: 1 }),
        to('record', 'summary_record'),
        to('item', 'agenda_item', { isNullable: true }),
      ],
      { uniques: [['recordId', 'handle']], indices: [['itemId']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['summary_record', 'record_paragraph']);
  }
}
