import type { MigrationInterface, QueryRunner } from 'typeorm';
import { narrow, widen, yesNo } from '../columns.js';

export class OfficersDays1795341610001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widen(runner, 'seat', [yesNo('areDaysKnown', { default: true })]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await narrow(runner, 'seat', ['areDaysKnown']);
  }
}
