import { randomBytes } from 'node:crypto';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { addFilled, long, text } from '../columns.js';

/** People get a handle for their addresses and may leave; entities remember the codes that they had. */
export class Directory1795341640001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addFilled(runner, 'person', text('handle', { isUnique: true }), () => randomBytes(8).toString('hex'));
    await runner.addColumn('person', new TableColumn(text('endedAt', { isNullable: true })));
    await addFilled(runner, 'organization', long('formerCodes'), () => '[]');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('organization', 'formerCodes');
    await runner.dropColumns('person', ['endedAt', 'handle']);
  }
}
