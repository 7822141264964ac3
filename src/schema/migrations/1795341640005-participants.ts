import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, text, to } from '../columns.js';

export class Participants1795341640005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'participation', [
      id(),
      text('capacity'),
      text('state'),
      text('appliedAt'),
      text('decidedAt', { isNullable: true }),
      long('reason', { isNullable: true }),
      to('meeting', 'meeting'),
      to('person', 'person'),
      to('organization', 'organization'),
    ], { uniques: [['meetingId', 'personId']] });
    await create(runner, 'participant_list', [id(), text('shownTo'), to('meeting', 'meeting', { isUnique: true })]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['participation', 'participant_list']);
  }
}
