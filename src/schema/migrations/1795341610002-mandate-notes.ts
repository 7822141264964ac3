import type { MigrationInterface, QueryRunner } from 'typeorm';
import { long, narrow, widen } from '../columns.js';

export class MandateNotes1795341610002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widen(runner, 'mandate', [long('note', { isNullable: true })]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await narrow(runner, 'mandate', ['note']);
  }
}
