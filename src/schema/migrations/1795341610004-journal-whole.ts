import type { MigrationInterface, QueryRunner } from 'typeorm';
import { shutBackDoor, openBackDoor } from '../columns.js';

export class JournalWhole1795341610004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['journal_line', 'receipt']) await shutBackDoor(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['journal_line', 'receipt']) await openBackDoor(runner, table);
  }
}
