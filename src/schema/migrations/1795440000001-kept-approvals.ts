import type { MigrationInterface, QueryRunner } from 'typeorm';
import { freeze, openBackDoor, shutBackDoor, thaw } from '../columns.js';

const changes = ['UPDATE', 'DELETE'] as const;

/** What has been approved stays approved: who approved it, that it is, and the corrigenda that were issued since. */
export class KeptApprovals1795440000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await freeze(runner, 'approval', changes, `OLD."state" IN ('done', 'void')`);
    await freeze(runner, 'corrigendum', changes, `OLD."issuedAt" IS NOT NULL`);
    await freeze(runner, 'summary_record', ['UPDATE'], `OLD."state" = 'approved' AND NEW."state" <> 'approved'`);
    for (const table of ['approval', 'corrigendum', 'summary_record']) await shutBackDoor(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['approval', 'corrigendum', 'summary_record']) await openBackDoor(runner, table);
    await thaw(runner, 'summary_record', ['UPDATE']);
    await thaw(runner, 'corrigendum', changes);
    await thaw(runner, 'approval', changes);
  }
}
