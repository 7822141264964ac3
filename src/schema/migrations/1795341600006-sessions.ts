import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, text, to } from '../columns.js';

export class Sessions1795341600006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'session', [
      id(),
      text('day'),
      text('starts', { isNullable: true }),
      text('ends', { isNullable: true }),
      text('part', { isNullable: true }),
      text('kind'),
      long('items'),
      text('room', { isNullable: true }),
      long('note', { isNullable: true }),
      to('meeting', 'meeting'),
      to('group', 'working_group'),
    ]);
    await create(runner, 'chairing', [
      id(),
      text('capacity'),
      to('session', 'session'),
      to('person', 'person'),
      to('onBehalfOf', 'person', { isNullable: true }),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['session', 'chairing']);
  }
}
