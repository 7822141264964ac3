import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, text, to } from '../columns.js';

export class Liaisons1795342020003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'liaison', [
      id(),
      text('direction'),
      text('sender', { isNullable: true }),
      long('addressees'),
      text('purpose'),
      text('replyBy', { isNullable: true }),
      text('approval', { isNullable: true }),
      text('contact', { isNullable: true }),
      text('receivedOn', { isNullable: true }),
      text('approvedOn', { isNullable: true }),
      text('sentOn', { isNullable: true }),
      text('answeredOn', { isNullable: true }),
      to('document', 'document', { isUnique: true }),
      to('repliesTo', 'document', { isNullable: true }),
    ], { indices: [['repliesToId']] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['liaison']);
  }
}
