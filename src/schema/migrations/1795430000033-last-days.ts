import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { narrow, text, widen } from '../columns.js';

const byDay = new TableIndex({ name: 'meeting_by_day', columnNames: ['state', 'lastDay'] });

/** The last day of each meeting, so that those to come are found without looking at the others. */
export class LastDays1795430000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widen(runner, 'meeting', [text('lastDay', { isNullable: true })]);
    await runner.query(`UPDATE "meeting" SET "lastDay" = substr("days", length("days") - 11, 10) WHERE "days" <> '[]'`);
    await runner.createIndex('meeting', byDay);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('meeting', byDay);
    await narrow(runner, 'meeting', ['lastDay']);
  }
}
