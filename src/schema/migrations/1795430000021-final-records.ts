import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { create, drop, id, long, narrow, text, to, whole, widen } from '../columns.js';

const fresh = [
  text('language', { isNullable: true }),
  to('document', 'document', { isNullable: true }),
  long('signers', { isNullable: true }),
  long('replaced', { isNullable: true }),
];

/** Approved records become documents of their meetings; and who approved them, and in which version. */
export class FinalRecords1795430000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widen(runner, 'edition', fresh);
    await runner.createIndices('edition', [new TableIndex({ columnNames: ['documentId'] })]);
    await create(
      runner,
      'approval',
      [
        id(),
        whole('seen'),
        text('way'),
        text('state'),
        text('firstBy'),
        whole('firstId'),
        text('firstAt'),
        text('secondBy', { isNullable: true }),
        text('secondAt', { isNullable: true }),
        to('record', 'summary_record'),
        to('document', 'document', { isNullable: true }),
      ],
      { indices: [['recordId'], ['documentId']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['approval']);
    await runner.query(`DROP INDEX "${runner.dataSource.namingStrategy.indexName('edition', ['documentId'])}"`);
    await narrow(runner, 'edition', fresh.map(({ name }) => name));
  }
}
