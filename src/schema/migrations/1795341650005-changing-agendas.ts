import type { MigrationInterface, QueryRunner } from 'typeorm';
import { narrow, whole, widen } from '../columns.js';

export class ChangingAgendas1795341650005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widen(runner, 'meeting', [whole('agendaVersion', { default: 1 })]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await narrow(runner, 'meeting', ['agendaVersion']);
  }
}
