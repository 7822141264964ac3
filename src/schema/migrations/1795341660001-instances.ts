import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, narrow, text, whole, widen } from '../columns.js';

/** What several instances of the portal on one database need to know of each other. */
export class Instances1795341660001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'tally', [text('key', { isPrimary: true }), whole('count'), text('endsAt')], {
      indices: [['endsAt']],
    });
    await widen(runner, 'letter', [text('heldUntil', { isNullable: true })]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await narrow(runner, 'letter', ['heldUntil']);
    await drop(runner, ['tally']);
  }
}
