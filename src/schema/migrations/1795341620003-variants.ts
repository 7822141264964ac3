import type { MigrationInterface, QueryRunner } from 'typeorm';
import { long, narrow, widen } from '../columns.js';

export class Variants1795341620003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widen(runner, 'variant', [long('appliesTo', { isNullable: true })]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await narrow(runner, 'variant', ['appliesTo']);
  }
}
