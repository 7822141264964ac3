import type { MigrationInterface, QueryRunner } from 'typeorm';
import { narrow, widen, yesNo } from '../columns.js';

/** Corrections that wait for a corrigendum while the text stays as it was sent out. */
export class DeferredCorrections1795440000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widen(runner, 'correction', [yesNo('isDeferred', { default: false })]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await narrow(runner, 'correction', ['isDeferred']);
  }
}
