import type { MigrationInterface, QueryRunner } from 'typeorm';
import { placeOf } from '../columns.js';

const forget = `INSERT INTO "document_words" ("document_words", rowid, "words") VALUES ('delete', OLD."id", OLD."words")`;
const learn = `INSERT INTO "document_words" (rowid, "words") VALUES (NEW."id", NEW."words")`;
const triggers = {
  document_words_insert: `AFTER INSERT ON "document" BEGIN ${learn}; END`,
  document_words_update: `AFTER UPDATE OF "words" ON "document" BEGIN ${forget}; ${learn}; END`,
  document_words_delete: `AFTER DELETE ON "document" BEGIN ${forget}; END`,
};

/**
 * The words of documents, in an index of each database's own: on SQLite a full-text table that knows the beginnings of
 * words and follows the documents by triggers, which are to be made again should that table ever be; on PostgreSQL an
 * inverted index over the column itself.
 */
export class IndexedWords1795343090011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await splitWords(runner);
    if (runner.dataSource.options.type === 'postgres') {
      await runner.query(`CREATE INDEX "document_words" ON "document" USING gin (array_to_tsvector(string_to_array("words", ' ')))`);
      return;
    }
    const beginnings = Array.from({ length: 12 }, (_, index) => index + 1).join(' ');
    await runner.query(`CREATE VIRTUAL TABLE "document_words" USING fts5("words", content='document', content_rowid='id',
      tokenize='ascii', detail='none', columnsize=0, prefix='${beginnings}')`);
    await runner.query(`INSERT INTO "document_words" ("document_words") VALUES ('rebuild')`);
    for (const [name, words] of Object.entries(triggers)) await runner.query(`CREATE TRIGGER "${name}" ${words}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    if (runner.dataSource.options.type === 'postgres') return void (await runner.query('DROP INDEX "document_words"'));
    for (const name of Object.keys(triggers)) await runner.query(`DROP TRIGGER "${name}"`);
    await runner.query('DROP TABLE "document_words"');
  }
}

/** They were a folded text; now each word stands in it once, as it is looked for. */
async function splitWords(runner: QueryRunner): Promise<void> {
  const rows = (await runner.query('SELECT "id", "words" FROM "document"')) as { id: number; words: string }[];
  const sql = `UPDATE "document" SET "words" = ${placeOf(runner, 1)} WHERE "id" = ${placeOf(runner, 2)}`;
  for (const { id, words } of rows) await runner.query(sql, [split(words), id]);
}

function split(folded: string): string {
  const pieces = folded.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  const words = pieces.flatMap((piece) => {
    if (!/^\p{Script=Han}/u.test(piece)) return [piece, piece.replace(/^(?:[وبكف]?ال|لل)(?=.{2})/u, '')];
    const letters = [...piece];
    return [...letters, ...letters.slice(1).map((letter, index) => letters[index]! + letter)];
  });
  return [...new Set(words.map((word) => word.slice(0, 40)))].join(' ');
}
