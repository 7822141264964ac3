import type { MigrationInterface, QueryRunner } from 'typeorm';
import { big, create, drop, freeze, id, long, text, thaw, to, whole } from '../columns.js';

export class Foundation1795341600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'counter', [
      text('key', { isPrimary: true }),
      whole('last'),
    ]);
    await create(runner, 'journal_line', [
      id(),
      text('at'),
      whole('personId', { isNullable: true }),
      text('person'),
      text('onBehalfOf', { isNullable: true }),
      text('verb'),
      text('subject'),
      long('details'),
    ], { indices: [['subject']] });
    await create(runner, 'repeat', [
      id(),
      whole('personId'),
      text('key'),
      text('fingerprint'),
      whole('status'),
      long('body'),
      text('location'),
    ], { uniques: [['personId', 'key']] });
    await create(runner, 'letter', [
      id(),
      text('recipient'),
      text('language'),
      text('subject'),
      long('body'),
      text('writtenAt'),
      text('sentAt', { isNullable: true }),
      whole('attempts'),
      text('lastFault', { isNullable: true }),
    ]);
    await create(runner, 'stored_file', [
      id(),
      text('sha256'),
      whole('size'),
      big('crc32'),
      text('kind'),
      long('notes'),
      whole('pages', { isNullable: true }),
      text('keptAt'),
    ]);
    await create(runner, 'file_text', [
      id(),
      long('blocks'),
      to('file', 'stored_file', { isUnique: true }),
    ]);
    await freeze(runner, 'journal_line', ['UPDATE', 'DELETE']);
    await freeze(runner, 'stored_file', ['UPDATE']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await thaw(runner, 'journal_line', ['UPDATE', 'DELETE']);
    await thaw(runner, 'stored_file', ['UPDATE']);
    await drop(runner, ['counter', 'journal_line', 'repeat', 'letter', 'stored_file', 'file_text']);
  }
}
