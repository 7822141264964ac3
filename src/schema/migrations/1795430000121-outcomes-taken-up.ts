import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { narrow, to, widen, yesNo } from '../columns.js';

const isNullable = true;
const indices = ['takenUpAtId', 'documentId'].map((name) => new TableIndex({ columnNames: [name] }));

/** At which meeting an outcome was taken up, and how it was answered there. */
export class OutcomesTakenUp1795430000121 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const columns = [to('takenUpAt', 'meeting', { isNullable }), to('document', 'document', { isNullable }), yesNo('isOral', { default: false })];
    await widen(runner, 'outcome_step', columns);
    for (const index of indices) await runner.createIndex('outcome_step', index);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of indices) await runner.dropIndex('outcome_step', index);
    await narrow(runner, 'outcome_step', ['takenUpAtId', 'documentId', 'isOral']);
  }
}
