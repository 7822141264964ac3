import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, text } from '../columns.js';

/** The last form of each browser, so that a form sent twice does its deed once. */
export class SentForms1795342000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const columns = [text('visit', { isPrimary: true }), text('fingerprint'), text('answer', { isNullable: true }), text('sentAt')];
    await create(runner, 'sent_form', columns, { indices: [['sentAt']] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['sent_form']);
  }
}
