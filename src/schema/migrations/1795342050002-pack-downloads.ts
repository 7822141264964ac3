import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, text, to } from '../columns.js';

/** When people last took all documents of a meeting or a group. */
export class PackDownloads1795342050002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'pack_download', [id(), text('scope'), text('choice'), text('at'), to('person', 'person')], {
      uniques: [['personId', 'scope', 'choice']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['pack_download']);
  }
}
