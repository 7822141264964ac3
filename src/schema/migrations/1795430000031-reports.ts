import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, text, to, whole, yesNo } from '../columns.js';

/** Reports of groups to the body above them, with their paragraphs. */
export class Reports1795430000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(
      runner,
      'report',
      [
        id(),
        whole('number'),
        ...[long('titles'), long('meetings'), text('state'), long('headings')],
        ...['summary', 'actionRequired'].map((name) => long(name, { isNullable: true })),
        text('agendaItem', { isNullable: true }),
        text('originalLanguage'),
        ...['adoptedBy', 'compiledAt'].map((name) => text(name, { isNullable: true })),
        whole('version', { default: 1 }),
        to('group', 'working_group'),
        ...['draft', 'document'].map((name) => to(name, 'document', { isNullable: true })),
      ],
      { uniques: [['groupId', 'number']], indices: [['draftId'], ['documentId']] },
    );
    await create(
      runner,
      'report_paragraph',
      [
        id(),
        ...[text('handle'), text('section'), whole('position')],
        text('fact', { isNullable: true }),
        long('compiled', { isNullable: true }),
        long('texts'),
        ...['isEdited', 'isOutdated', 'isLeftOut'].map((name) => yesNo(name)),
        whole('version', { default: 1 }),
        to('report', 'report'),
      ],
      { uniques: [['reportId', 'handle']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['report', 'report_paragraph']);
  }
}
