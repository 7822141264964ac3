import type { MigrationInterface, QueryRunner } from 'typeorm';
import { narrow, text, whole, widen } from '../columns.js';

export class Reservations1795341620002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widen(runner, 'document', [
      text('counting', { isNullable: true }),
      text('withdrawnFrom', { isNullable: true }),
      whole('registrarId', { isNullable: true }),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await narrow(runner, 'document', ['counting', 'withdrawnFrom', 'registrarId']);
  }
}
