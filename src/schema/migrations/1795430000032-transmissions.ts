import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, text, to, whole } from '../columns.js';

/** Documents that one body forwards to another. */
export class Transmissions1795430000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(
      runner,
      'transmission',
      [
        id(),
        ...[whole('number'), text('purpose'), text('state'), text('sentOn')],
        ...['replyBy', 'answeredOn'].map((name) => text(name, { isNullable: true })),
        ...['note', 'remark'].map((name) => long(name, { isNullable: true })),
        whole('version', { default: 1 }),
        ...[to('group', 'working_group'), to('addressee', 'working_group'), to('original', 'document')],
        to('document', 'document', { isNullable: true }),
      ],
      { uniques: [['groupId', 'number']], indices: [['originalId'], ['addresseeId'], ['documentId']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['transmission']);
  }
}
