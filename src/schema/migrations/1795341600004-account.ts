import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, text, to } from '../columns.js';

export class Account1795341600004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'password', [
      id(),
      text('hash'),
      text('setAt'),
      to('person', 'person', { isUnique: true }),
    ]);
    await create(runner, 'sign_in', [
      id(),
      text('hash', { isUnique: true }),
      text('createdAt'),
      text('seenAt'),
      text('endsAt'),
      text('agent'),
      to('person', 'person'),
    ]);
    await create(runner, 'sign_in_link', [
      id(),
      text('hash', { isUnique: true }),
      text('purpose'),
      text('expiresAt'),
      text('usedAt', { isNullable: true }),
      to('person', 'person'),
    ]);
    await create(runner, 'token', [
      id(),
      text('hash', { isUnique: true }),
      text('name'),
      text('scope'),
      text('createdAt'),
      text('expiresAt'),
      text('usedAt', { isNullable: true }),
      to('person', 'person'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['password', 'sign_in', 'sign_in_link', 'token']);
  }
}
