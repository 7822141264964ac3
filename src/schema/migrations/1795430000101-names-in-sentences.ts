import type { MigrationInterface, QueryRunner } from 'typeorm';
import { long, narrow, widen } from '../columns.js';

const tables = ['organization', 'office'];

/** How entities and offices are named in the midst of a sentence. */
export class NamesInSentences1795430000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await widen(runner, table, [long('inSentences', { isNullable: true })]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await narrow(runner, table, ['inSentences']);
  }
}
