import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, freeze, id, long, text, thaw, to } from '../columns.js';

export class Contributions1795341600008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'contribution', [
      id(),
      text('key', { isUnique: true }),
      long('answers'),
      text('savedAt'),
      to('meeting', 'meeting'),
      to('author', 'person'),
      to('organization', 'organization'),
      to('variant', 'variant', { isNullable: true, isUnique: true }),
    ]);
    await create(runner, 'draft_file', [
      id(),
      text('name'),
      text('language', { isNullable: true }),
      text('role'),
      to('contribution', 'contribution', { onDelete: 'CASCADE' }),
      to('file', 'stored_file'),
    ]);
    await create(runner, 'receipt', [
      text('id', { isPrimary: true }),
      long('body'),
      to('variant', 'variant'),
      to('person', 'person'),
      to('organization', 'organization'),
    ]);
    await freeze(runner, 'receipt', ['UPDATE', 'DELETE']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await thaw(runner, 'receipt', ['UPDATE', 'DELETE']);
    await drop(runner, ['contribution', 'draft_file', 'receipt']);
  }
}
