import type { MigrationInterface, QueryRunner } from 'typeorm';
import { narrow, text, widen } from '../columns.js';

const indices = {
  document_by_symbol: `"symbolKey", "id"`,
  document_by_posting: `COALESCE("postedAt", ''), "id"`,
  // What a reader may see is counted here; it begins with what no order of a list is given up for.
  document_by_access: `"access", "publication", "opensAt", "groupId"`,
  document_by_opening: `"opensAt"`,
};

/** What lists of the whole registry are sorted by, so that their beginning is found without looking at the rest. */
export class SortingDocuments1795343090001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widen(runner, 'document', [text('symbolKey', { default: '' })]);
    if (runner.dataSource.options.type === 'postgres') {
      await runner.query(`ALTER TABLE "document" ALTER COLUMN "symbolKey" TYPE varchar COLLATE "C"`);
    }
    await runner.query(`UPDATE "document" SET "symbolKey" =
      COALESCE((SELECT "slug" FROM "meeting" WHERE "meeting"."id" = "document"."meetingId"), '~')
      || ' ' || "series" || ' ' || substr('000000000' || COALESCE("number", 0), length('000000000' || COALESCE("number", 0)) - 8)`);
    await runner.query(`CREATE INDEX "document_held" ON "document" ("groupId") WHERE "publication" = 'held'`);
    for (const [name, columns] of Object.entries(indices)) await runner.query(`CREATE INDEX "${name}" ON "document" (${columns})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of [...Object.keys(indices), 'document_held']) await runner.query(`DROP INDEX "${name}"`);
    await narrow(runner, 'document', ['symbolKey']);
  }
}
