import { randomBytes } from 'node:crypto';
import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { long, narrow, text, widen } from '../columns.js';

const handles = new TableIndex({ name: 'person_handle', columnNames: ['handle'], isUnique: true });

/** People get a handle for their addresses and may leave; entities remember the codes that they had. */
export class Directory1795341640001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widen(runner, 'person', [text('handle', { default: '' }), text('endedAt', { isNullable: true })]);
    const people = (await runner.query('SELECT "id" FROM "person"')) as { id: number }[];
    for (const { id } of people) {
      await runner.query(`UPDATE "person" SET "handle" = '${randomBytes(8).toString('hex')}' WHERE "id" = ${id}`);
    }
    await runner.createIndex('person', handles);
    await widen(runner, 'organization', [long('formerCodes', { default: '[]' })]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('person', handles);
    await narrow(runner, 'person', ['endedAt', 'handle']);
    await narrow(runner, 'organization', ['formerCodes']);
  }
}
