import type { MigrationInterface, QueryRunner } from 'typeorm';
import { narrow, text, widen } from '../columns.js';

const tables = ['record_paragraph', 'report_paragraph'];

/** Paragraphs that were joined into others, or split off from them. */
export class PartingParagraphs1795430000091 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await widen(runner, table, [text('joinedInto', { isNullable: true }), text('splitFrom', { isNullable: true })]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await narrow(runner, table, ['joinedInto', 'splitFrom']);
  }
}
