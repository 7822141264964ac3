import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, text, to, whole } from '../columns.js';

/** Where records speak of documents. */
export class Discussions1795430000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(
      runner,
      'discussion',
      [id(), text('handle'), text('number'), whole('position'), to('edition', 'edition'), to('document', 'document')],
      { uniques: [['editionId', 'handle', 'documentId']], indices: [['documentId']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['discussion']);
  }
}
