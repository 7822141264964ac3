import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, narrow, text, to, widen } from '../columns.js';

export class Offices1795341630002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'office', [
      id(),
      text('code', { isUnique: true }),
      long('names'),
      long('address', { isNullable: true }),
      to('organization', 'organization', { isNullable: true }),
    ]);
    await create(runner, 'holding', [
      id(),
      text('fromDay', { isNullable: true }),
      text('untilDay', { isNullable: true }),
      to('office', 'office'),
      to('person', 'person'),
    ]);
    const office = to('office', 'office', { isNullable: true });
    await widen(runner, 'document_source', [office]);
    await widen(runner, 'chairing', [office]);
    await widen(runner, 'document', [to('presentingOffice', 'office', { isNullable: true })]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await narrow(runner, 'document', ['presentingOfficeId']);
    await narrow(runner, 'chairing', ['officeId']);
    await narrow(runner, 'document_source', ['officeId']);
    await drop(runner, ['office', 'holding']);
  }
}
