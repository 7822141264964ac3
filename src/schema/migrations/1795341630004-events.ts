import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, text, to, whole } from '../columns.js';

export class Events1795341630004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'event', [
      id(),
      text('slug', { isUnique: true }),
      text('kind'),
      long('names'),
      text('fromDay', { isNullable: true }),
      text('untilDay', { isNullable: true }),
      long('place', { isNullable: true }),
      text('zone', { isNullable: true }),
      long('organizers', { isNullable: true }),
      long('figures'),
      long('results', { isNullable: true }),
      long('actionLines'),
      to('group', 'working_group', { isNullable: true }),
    ]);
    await create(runner, 'event_chair', [
      id(),
      whole('position'),
      long('text', { isNullable: true }),
      to('event', 'event'),
      to('person', 'person', { isNullable: true }),
      to('office', 'office', { isNullable: true }),
    ]);
    await create(
      runner,
      'event_document',
      [id(), whole('position'), to('event', 'event'), to('document', 'document')],
      { uniques: [['eventId', 'documentId']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['event', 'event_chair', 'event_document']);
  }
}
