import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, text, to, whole } from '../columns.js';

export class Meetings1795341600005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'meeting', [
      id(),
      whole('number'),
      text('slug', { isUnique: true }),
      long('titles', { isNullable: true }),
      long('days'),
      text('metIn', { isNullable: true }),
      long('place', { isNullable: true }),
      text('zone', { isNullable: true }),
      text('state'),
      text('contributionsCloseAt', { isNullable: true }),
      long('agendaNote', { isNullable: true }),
      long('note', { isNullable: true }),
      to('group', 'working_group'),
    ], { uniques: [['groupId', 'number']] });
    await create(runner, 'agenda_item', [
      id(),
      text('code'),
      whole('position'),
      whole('depth'),
      long('titles'),
      to('meeting', 'meeting'),
    ], { uniques: [['meetingId', 'code']] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['meeting', 'agenda_item']);
  }
}
