import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, text, to } from '../columns.js';

export class AccountRequests1795341640003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'account_request', [
      id(),
      text('handle', { isUnique: true }),
      text('hash', { isUnique: true }),
      text('name'),
      text('email'),
      long('groupIds'),
      long('why'),
      text('language'),
      text('state'),
      text('createdAt'),
      text('expiresAt'),
      text('decidedAt', { isNullable: true }),
      text('decidedBy', { isNullable: true }),
      long('answer', { isNullable: true }),
      to('organization', 'organization'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['account_request']);
  }
}
