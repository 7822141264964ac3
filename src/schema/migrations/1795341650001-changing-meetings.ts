import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, freeze, id, long, narrow, text, thaw, to, whole, widen } from '../columns.js';

const verbs = ['UPDATE', 'DELETE'] as const;

export class ChangingMeetings1795341650001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widen(runner, 'meeting', [text('stateBefore', { isNullable: true }), whole('version', { default: 1 })]);
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
    await widen(runner, 'agenda_item', [to('approves', 'meeting', { isNullable: true })]);
    await freeze(runner, 'meeting_change', verbs);
  }

  async down(runner: QueryRunner): Promise<void> {
    await thaw(runner, 'meeting_change', verbs);
    await narrow(runner, 'agenda_item', ['approvesId']);
    await drop(runner, ['meeting_change']);
    await narrow(runner, 'meeting', ['stateBefore', 'version']);
  }
}
