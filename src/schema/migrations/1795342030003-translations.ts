import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, narrow, text, to, widen } from '../columns.js';

export class Translations1795342030003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widen(runner, 'language_version', [
      text('dueOn', { isNullable: true }),
      text('changedAt', { isNullable: true }),
    ]);
    await create(runner, 'translation_step', [
      id(),
      text('state'),
      text('dueOn', { isNullable: true }),
      text('at'),
      text('person'),
      to('version', 'language_version'),
    ], { indices: [['versionId']] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['translation_step']);
    await narrow(runner, 'language_version', ['dueOn', 'changedAt']);
  }
}
