import type { MigrationInterface, QueryRunner } from 'typeorm';
import { long, narrow, text, widen } from '../columns.js';

export class Returns1795342030001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widen(runner, 'variant', [text('returnedAt', { isNullable: true }), long('returnReason', { isNullable: true })]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await narrow(runner, 'variant', ['returnedAt', 'returnReason']);
  }
}
