import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, extend, freeze, id, long, shorten, text, thaw, to, whole } from '../columns.js';

const verbs = ['UPDATE', 'DELETE'] as const;

export class ChangingMeetings1795341650001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await extend(runner, 'meeting', [text('stateBefore', { isNullable: true }), whole('version', { default: 1 })]);
    await create(runner, 'meeting_change', [
      id(),
      text('at'),
      text('kind'),
      text('subject', { isNullable: true }),
      long('fromValue', { isNullable: true }),
      long('toValue', { isNullable: true }),
      long('reason', { isNullable: true }),
      to('meeting', 'meeting'),
    ], { indices: [['meetingId']] });
    await extend(runner, 'agenda_item', [to('approves', 'meeting', { isNullable: true })]);
    await freeze(runner, 'meeting_change', verbs);
  }

  async down(runner: QueryRunner): Promise<void> {
    await thaw(runner, 'meeting_change', verbs);
    await shorten(runner, 'agenda_item', ['approvesId']);
    await drop(runner, ['meeting_change']);
    await shorten(runner, 'meeting', ['stateBefore', 'version']);
  }
}
