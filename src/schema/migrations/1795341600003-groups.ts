import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, text, to, whole } from '../columns.js';

export class Groups1795341600003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'working_group', [
      id(),
      text('slug', { isUnique: true }),
      text('acronym', { isNullable: true }),
      long('prefixes'),
      text('kind'),
      whole('parentId', { isNullable: true }),
      long('lineage'),
      long('names'),
      long('openTo'),
      long('openBasis', { isNullable: true }),
      text('posting'),
      text('lateEffect'),
      whole('deadlineDays'),
      text('defaultAccess'),
      text('zone'),
      text('mailbox', { isNullable: true }),
      text('website', { isNullable: true }),
      long('note', { isNullable: true }),
    ]);
    await create(runner, 'mandate', [
      id(),
      text('validFrom', { isNullable: true }),
      long('items'),
      long('resolutions'),
      to('group', 'working_group'),
    ]);
    await create(runner, 'seat', [
      id(),
      text('role'),
      text('fromDay', { isNullable: true }),
      text('untilDay', { isNullable: true }),
      to('person', 'person'),
      to('group', 'working_group'),
      to('organization', 'organization', { isNullable: true }),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['working_group', 'mandate', 'seat']);
  }
}
