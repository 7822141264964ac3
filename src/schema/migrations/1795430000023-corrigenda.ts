import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, text, to, whole } from '../columns.js';

/** Corrigenda to approved records. */
export class Corrigenda1795430000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(
      runner,
      'corrigendum',
      [
        id(),
        whole('number'),
        long('changes'),
        long('corrections'),
        text('issuedAt', { isNullable: true }),
        text('issuedBy', { isNullable: true }),
        to('record', 'summary_record'),
      ],
      { uniques: [['recordId', 'number']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['corrigendum']);
  }
}
