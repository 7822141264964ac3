import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, text, to, whole, yesNo } from '../columns.js';

export class Series1795341620001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'series', [
      id(),
      text('letters'),
      long('names'),
      text('access', { isNullable: true }),
      text('purpose', { isNullable: true }),
      yesNo('isOnAgenda'),
      text('registeredBy'),
      text('counting'),
      whole('mostOpen', { isNullable: true }),
      yesNo('isOpen'),
      to('group', 'working_group'),
    ], { uniques: [['groupId', 'letters']] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['series']);
  }
}
