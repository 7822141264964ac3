import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, narrow, text, to, whole, widen, yesNo } from '../columns.js';

/** PDF files that the portal makes of posted Word files. */
export class Renditions1795342050001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widen(runner, 'document_file', [yesNo('isMadeHere', { default: false })]);
    await create(
      runner,
      'rendition',
      [
        id(),
        text('orderedAt'),
        text('heldUntil', { isNullable: true }),
        whole('attempts'),
        text('doneAt', { isNullable: true }),
        text('lastFault', { isNullable: true }),
        to('version', 'language_version'),
      ],
      { uniques: [['versionId']], indices: [['doneAt']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['rendition']);
    await narrow(runner, 'document_file', ['isMadeHere']);
  }
}
