import type { MigrationInterface, QueryRunner } from 'typeorm';
import { narrow, text, widen } from '../columns.js';

/** Reports on recent events may be due before their item is discussed; where nothing was said, they go by the opening. */
export class ReportsBeforeDiscussion1795450000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widen(runner, 'deadline_policy', [text('reportsBefore', { default: 'opening' })]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await narrow(runner, 'deadline_policy', ['reportsBefore']);
  }
}
