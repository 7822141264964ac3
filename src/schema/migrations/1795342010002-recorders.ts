import type { MigrationInterface, QueryRunner } from 'typeorm';
import { narrow, text, widen } from '../columns.js';

export class Recorders1795342010002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widen(runner, 'treatment', [text('recordedBy', { isNullable: true })]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await narrow(runner, 'treatment', ['recordedBy']);
  }
}
